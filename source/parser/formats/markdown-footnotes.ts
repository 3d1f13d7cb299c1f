import type { MarkedExtension } from 'marked';

/** Footnotes as in Pandoc and on GitHub: `[^1]` in the text, `[^1]: …` for the note, with its further lines indented. */
export const footnotes: MarkedExtension = {
  extensions: [
    {
      name: 'footnote',
      level: 'block',
      tokenizer(source) {
        const found = /^\[\^([^\]\s]{1,80})\]:[ \t]*([^\n]*(?:\n+(?: {2,}|\t)[^\n]+)*)(?:\n|$)/.exec(source);
        if (!found) return undefined;
        const text = (found[2] ?? '').replace(/^(?: {2,4}|\t)/gm, '');
        return { type: 'footnote', raw: found[0], id: found[1], tokens: this.lexer.blockTokens(text, []) };
      },
      renderer(token) {
        return `<div id="${attribute(`fn:${token.id}`)}">${this.parser.parse(token.tokens ?? [])}</div>`;
      },
    },
    {
      name: 'footnoteMark',
      level: 'inline',
      tokenizer(source) {
        const found = /^\[\^([^\]\s]{1,80})\](?!:)/.exec(source);
        return found ? { type: 'footnoteMark', raw: found[0], id: found[1] } : undefined;
      },
      renderer: ({ id }) => `<sup><a href="#${attribute(`fn:${id}`)}">${attribute(String(id))}</a></sup>`,
    },
  ],
};

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
