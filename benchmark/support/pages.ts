/** Invented pages of any length, the same in every run. */

const SENTENCES = [
  'The water rose through the night, and by morning the mill stood in it up to its windows.',
  '“No one here remembers a spring like this,” said Nora Feld, who has kept the lock for thirty years.',
  'The council had been told in autumn that the lower gate would not hold, and had put the matter off.',
  'A second crew came up from the harbour with pumps that had last been used on a sunken barge.',
  '“We will look at the figures when we have them,” said Tomas Ek, the mayor, and went back to the bridge.',
  'By noon the road to the station was closed, and the school had sent everybody home.',
  'What the repairs will cost nobody wanted to say, though everybody had heard a number.',
  'The oldest photograph of the lock shows it dry, with three men in hats on the sill.',
];

/** Paragraphs of four sentences; each begins with its own number. */
export function paragraph(number: number): string {
  const sentences = [0, 1, 2, 3].map((each) => SENTENCES[(number * 3 + each) % SENTENCES.length]);
  return `${number}. ${sentences.join(' ')}`;
}

const MENU = Array.from({ length: 60 }, (_, item) => `<li><a href="/section/${item}">Section ${item}</a></li>`).join(
  '',
);
const CARD = (item: number) =>
  `<div class="card"><a href="/story/${item}"><img src="/img/${item}.jpg" alt=""><h3>Another story, number ${item}</h3></a>` +
  `<span class="meta">2 hours ago</span></div>`;

/** A typical page of a news site: a seventh is the article, the rest is scripts, styles, menus and other stories. */
export function newsPage(bytes: number): string {
  const state = (length: number) =>
    `<script>window.__STATE__=${JSON.stringify({ items: Array.from({ length }, (_, id) => ({ id, slug: `story-${id}`, tags: ['river', 'town'] })) })}</script>`;
  const style = `<style>${Array.from({ length: Math.ceil(bytes / 500) }, (_, rule) => `.c${rule}{margin:0 auto;padding:${rule % 16}px;color:#333}`).join('')}</style>`;
  const body = Array.from(
    { length: Math.ceil(bytes / 7 / 420) },
    (_, number) => `<p class="c${number}">${paragraph(number + 1)}</p>`,
  );
  const cards = Array.from({ length: Math.ceil(bytes / 1000) }, (_, item) => CARD(item)).join('');
  const page = (scripts: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The mill in the water – The Lock Courier</title>${style}</head>` +
    `<body><header><nav><ul>${MENU}</ul></nav></header><main><article><h1>The mill in the water</h1><p class="byline">By Ines Halvorsen</p>` +
    `${body.join('\n')}</article><aside>${cards}</aside></main><footer><ul>${MENU}</ul></footer>${scripts}</body></html>`;
  const rest = bytes - page('').length;
  return page(rest > 0 ? state(Math.ceil(rest / 55)) : '');
}

/** Plain text with this many paragraphs, separated by blank lines. */
export function plainText(paragraphs: number, text: (number: number) => string = paragraph): string {
  return `${Array.from({ length: paragraphs }, (_, index) => text(index + 1)).join('\n\n')}\n`;
}
