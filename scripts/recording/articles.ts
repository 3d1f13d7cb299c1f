/** The articles of the library that is recorded. */
export interface Saved {
  readonly title: string;
  readonly site: string;
  readonly author: string;
  readonly day: string;
  readonly text: readonly string[];
}

export const ARTICLES: readonly Saved[] = [
  {
    title: 'The harbor clock stops at low water',
    site: 'Portmouth Post',
    author: 'Bo Lind',
    day: '2026-01-05',
    text: [
      'The clock on the harbor office, which has shown the tide instead of the time since 1931, stopped at low water on Monday, and the key to its case is missing.',
      '“It has never been wrong twice in the same way,” said Ada Moor, the harbor master. “My grandfather built it, and I would like to see it go.”',
      'The key used to hang behind the barometer. Cy Marsh, who repairs pumps, said he had taken it home in November: “Somebody had to oil it.”',
      'Until it is back, ferries leave by the printed tables, which nobody under forty has used before.',
    ],
  },
  {
    title: 'Four iron rings under the old slip',
    site: 'Coast Weekly',
    author: 'Ines Vale',
    day: '2026-02-17',
    text: [
      'At noon the old slip was dry for the first time since the flood, and a dozen people with brushes and lamps went down to look for the rings to which the ferry was once tied.',
      '“Two of them still turn,” said Ada Moor, the harbor master. “The tar has saved them, and we are going to leave it on.”',
      'The north pair came off in the hand. “Rust all through,” Cy Marsh said, and put them in his bag.',
    ],
  },
  {
    title: 'Why oak is slow in July',
    site: 'Slack Water',
    author: 'Ines Vale',
    day: '2026-03-30',
    text: [
      'For three years a notebook beside the harbor clock has said how late it was, and for three years it was late in summer and right in winter.',
      'Clockmakers blame the oil. “I asked a man who builds boats instead,” Ada Moor said, “and he told me to measure the case.”',
      'The case is oak, and oak moves. Nobody had thought of measuring the wood, since it was the brass that everybody looked at.',
    ],
  },
  {
    title: 'Council votes for a deeper channel',
    site: 'Portmouth Post',
    author: 'Bo Lind',
    day: '2026-04-14',
    text: [
      'The council voted on Tuesday to dig the channel a meter deeper before autumn, against the advice of its own harbor office.',
      '“A deeper channel brings a higher flood, and it will not ask the council first,” said Ada Moor, the harbor master.',
      'Mayor Jon Reed said that the money had been found. “We have waited for eleven years, and the boats have gone elsewhere,” Reed said.',
    ],
  },
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function pageOf({ title, site, author, day, text }: Saved): string {
  const data = {
    '@type': 'NewsArticle',
    headline: title,
    datePublished: day,
    author: { '@type': 'Person', name: author },
  };
  return [
    `<!doctype html><html lang="en"><head><title>${escaped(title)}</title><meta property="og:site_name" content="${escaped(site)}">`,
    `<script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>${escaped(title)}</h1>`,
    ...text.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    '</article></body></html>',
  ].join('\n');
}
