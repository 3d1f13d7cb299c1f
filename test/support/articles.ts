import { type AttributedArticle, type Block, EMPTY_ARTICLE } from '../../source/article.ts';

/** An article of one's own: what is not given is empty. */
export function articleOf(
  blocks: readonly (Partial<Block> & { readonly text: string })[],
  more = {},
): AttributedArticle {
  return {
    ...EMPTY_ARTICLE,
    blocks: blocks.map((block) => ({ type: 'paragraph', spans: [], ...block })),
    people: [],
    quotes: [],
    ...more,
  };
}

/** An article that has every field there is. */
export const everything: AttributedArticle = articleOf(
  [
    { type: 'title', text: '🚀 Ferry drone flies', source: 0 },
    {
      text: '“We 🚀 fly,” said Ines Halvorsen of Nordhavn.',
      source: 1,
      dir: 'ltr',
      quoted: [{ start: 1, end: 11 }],
      spans: [
        { start: 1, end: 3, style: 'bold' },
        { start: 4, end: 6, style: 'italic' },
        { start: 18, end: 32, style: 'link', href: 'https://nordhavn.example/ines' },
      ],
    },
    { type: 'heading', text: 'How', level: 2 },
    { type: 'item', text: 'first', depth: 1, marker: '1.', group: 1 },
    { type: 'item', text: 'inner', depth: 2, marker: '•', group: 1 },
    { type: 'term', text: 'drone', group: 2 },
    { type: 'definition', text: 'a craft without a crew', group: 2 },
    { type: 'quote', text: 'All is well.', depth: 1, cite: 'The harbour log', group: 3 },
    { type: 'code', text: 'fly();\n\tland();', language: 'js' },
    {
      type: 'code',
      text: '🚀 green on blue',
      language: 'terminal',
      spans: [
        { start: 3, end: 8, style: 'color', color: 2 },
        { start: 3, end: 8, style: 'underline' },
        { start: 9, end: 16, style: 'background', color: '#0000ff' },
        { start: 9, end: 11, style: 'faint' },
        { start: 12, end: 16, style: 'inverse' },
      ],
    },
    { type: 'cell', text: 'Day', row: 0, column: 0, rowSpan: 1, columnSpan: 2, header: true, group: 4 },
    { type: 'cell', text: 'Friday', row: 1, column: 0, rowSpan: 1, columnSpan: 1, header: false, group: 4 },
    { type: 'image', text: 'The drone over the quay', href: 'https://nordhavn.example/drone.jpg', group: 5 },
    { type: 'caption', text: 'Nine minutes to the island', group: 5 },
    { type: 'embed', text: 'A film of the flight', href: 'https://film.example/1' },
    { type: 'rule', text: '' },
    {
      type: 'footnote',
      text: 'Measured by hand.',
      label: '1',
      from: { block: 1, offset: 6 },
      alsoFrom: [{ block: 3, offset: 4 }],
    },
  ],
  {
    url: 'https://nordhavn.example/ferry',
    canonicalUrl: 'https://nordhavn.example/ferry-drone',
    title: '🚀 Ferry drone flies',
    authors: ['Tomas Ek'],
    byline: 'Tomas Ek',
    siteName: 'Nordhavn News',
    excerpt: 'It flew.',
    publishedTime: '2031-05-04T10:00:00+02:00',
    modifiedTime: '2031-05-04T11:00:00+02:00',
    lang: 'en',
    wordCount: 42,
    readingMinutes: 1,
    notice: { code: 'login-wall', message: 'the rest is for subscribers' },
    people: [
      {
        id: 'p1',
        kind: 'person',
        name: 'Ines Halvorsen',
        title: 'Ms',
        role: 'harbour master',
        gender: 'female',
        mentions: [{ block: 1, start: 18, end: 32 }],
      },
    ],
    quotes: [
      {
        id: 'q1',
        kind: 'direct',
        text: 'We 🚀 fly,',
        parts: [{ block: 1, start: 1, end: 11, text: 'We 🚀 fly,' }],
        speaker: {
          person: 'p1',
          name: 'Ines Halvorsen',
          how: 'named',
          confidence: 0.97,
          mention: { block: 1, start: 18, end: 32 },
        },
        cue: 'said',
        cueRange: { block: 1, start: 13, end: 17 },
      },
      {
        id: 'q2',
        kind: 'mixed',
        text: 'All',
        parts: [{ block: 7, start: 0, end: 3, text: 'All' }],
        speaker: null,
        cue: null,
        cueRange: null,
      },
    ],
    omitted: [{ text: 'Share this', reason: 'share', before: 3, source: 2 }],
  },
);
