/** A short page that is an article beyond doubt, and what is printed of it. */
export const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Ferry</title><article><h1>Ferry</h1>' +
  '<p>“It flew,” said Ines Halvorsen of the harbour. The drone had crossed the bay in nine minutes, and it was back before the rain came.</p>' +
  '<p>Everybody on the quay had come to see it, and the mayor held a speech about the sea, the wind and the years that the town had waited.</p>' +
  '</article>';

export const TEXT = `Ferry

“It flew,” said Ines Halvorsen of the harbour. The drone had crossed the bay in
nine minutes, and it was back before the rain came.

Everybody on the quay had come to see it, and the mayor held a speech about the
sea, the wind and the years that the town had waited.
`;
