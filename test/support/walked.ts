import { parseArticle } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import type { Action, ReaderDocument } from '../../source/reader/model/state.ts';

const LONG = 'The keeper went down to the harbor every evening, and came back when the bell had rung twice. ';
const article = parseArticle(
  `<html lang="en"><title>The gate</title><h1>The gate</h1>
  <p>“It is shut,” said Ada Holm. ${LONG}${LONG}</p><p>“Nobody has the key,” she said. ${LONG}</p>
  <h2>The wall</h2><p>See <a href="https://e.org/wall">the wall</a> and <a href="#gate">the gate</a>. ${LONG.repeat(3)}</p>
  <h3>The stones</h3><p>“They are old,” said Otto Moss, who called it “a wall”. ${LONG.repeat(4)}</p>
  <ul><li>One stone</li><li>Two stones</li></ul><table><tr><th>Day</th><th>Feet</th></tr><tr><td>Monday</td><td>3</td></tr></table>
  <p>It rose<sup><a href="#fn1">1</a></sup> in the night. ${LONG.repeat(4)}</p><h2>The key</h2>
  <p>“The key is lost,” said Ada Holm. ${LONG.repeat(5)}</p><p id="gate">So the gate stays shut. ${LONG.repeat(2)}</p>
  <p id="fn1">1. So they say.</p></html>`,
  { url: 'https://harbor.example/gate' },
);
const source = { index: 0, of: 2 };
const address = 'https://harbor.example/gate';
/** An article with quotes, headings, links, a list, a table and a footnote, for runs of keys. */
export const walked: ReaderDocument = { name: 'The gate', address, article, attribution: findQuotes(article), source };

const NAMED: Readonly<Record<string, string>> = { ' ': 'space' };

/** The actions of one word of a case: a key, `"typed"` letters, `paste:words`, `resize:80x24`, `wheel:3`. */
export function actionsOf(word: string): readonly Action[] {
  const [, name = '', value = ''] = /^(paste|resize|wheel|share):(.+)$/.exec(word) ?? [];
  const [columns = 80, rows = 24] = value.split('x').map(Number);
  if (name === 'paste') return [{ type: 'paste', text: value.replaceAll('_', ' ') }];
  if (name === 'resize') return [{ type: 'resize', size: { columns, rows } }];
  if (name === 'wheel') return [{ type: 'wheel', rows: Number(value), over: 'article' }];
  if (name === 'share') return [{ type: 'go-to-share', share: Number(value) }];
  const typed = /^"(.+)"$/.exec(word)?.[1];
  return [...(typed === undefined ? [word] : [...typed.replaceAll('_', ' ')])].map((key) => ({
    type: 'key',
    key: NAMED[key] ?? key,
  }));
}
