import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import type { Action, Effect, ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { openList } from '../../../source/reader/view/lists.ts';
import { casesOf } from '../../parser/written.ts';
import { listRows, open } from '../../support/reading.ts';

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
const document = { name: 'The gate', address, article, attribution: findQuotes(article), source };

const NAMED: Readonly<Record<string, string>> = { ' ': 'space' };

/** The actions of one word of a case: a key, `"typed"` letters, `paste:words`, `resize:80x24`, `wheel:3`. */
function actionsOf(word: string): readonly Action[] {
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

const inWords = (value: object): string => JSON.stringify(value).replaceAll('"', '');

/** What a person would notice of a state, in words. */
function seen(state: ReaderState): Readonly<Record<string, string>> {
  const { target, layers, sidebar, settings, message, top, anchor, past, future, marks, searchHistory, size } = state;
  const layer = layers.map((each) => {
    const { kind } = each;
    if (kind === 'list')
      return `list of ${each.list} ${each.edit.text} ${each.selected}/${openList(state)?.items.length}`;
    if ('edit' in each) return `${kind} ${each.edit.text}|${each.edit.cursor}`;
    if (kind === 'search') return `search ${each.query} ${each.current + 1}/${each.result.matches.length}`;
    if (kind === 'narrowing') return `narrowing ${each.speaker ?? ''} ${each.filter}`;
    if (kind === 'selection') {
      const [from, to] = [each.anchor, each.head].map(({ block, offset }) => `${block}:${offset}`);
      return `selection ${from} to ${to}`;
    }
    if (kind === 'count') return `count ${each.digits}`;
    if (kind === 'hints') return `hints ${each.typed}`;
    if (kind === 'pending') return `pending ${each.command}`;
    if (kind === 'auto-scroll') return `auto-scroll ${each.wordsPerMinute}`;
    return kind;
  });
  return {
    top: `${top} at ${anchor.block}:${anchor.offset}`,
    target: target ? inWords(target).slice(0, 90) : '',
    layers: layer.slice(1).join(', '),
    sidebar: `${sidebar.open}${sidebar.below ? ' below' : ''}${sidebar.fragments ? ' fragments' : ''} ${sidebar.selected ?? ''}`,
    message: message ? `${message.kind}: ${message.text}` : '',
    history: `${past.length} back, ${future.length} forward`,
    marks: Object.keys(marks).join(''),
    searches: searchHistory.join(', '),
    width: `${settings.textWidth} ${settings.sidebarWidth ?? ''} ${settings.theme}`,
    dimmed: `${state.dimmed} ${state.focused} ${state.omittedShown}`,
    size: `${size.columns}x${size.rows}`,
    rows: layers.some(({ kind }) => kind === 'list')
      ? listRows(state)
          .slice(0, 3)
          .map((row) => JSON.stringify(row))
          .join(' ')
          .slice(0, 160)
      : '',
  };
}

/** What each word of a case changes, a line each. */
export function written(line: string): string[] {
  const [size = '80x24', ...words] = line.split(' ');
  const [columns = 80, rows = 24] = size.split('x').map(Number);
  let state = open(document, { columns, rows });
  return words.map((word) => {
    const before = seen(state);
    const effects: Effect[] = [];
    for (const action of actionsOf(word)) {
      const next = update(state, action);
      state = next.state;
      effects.push(...next.effects.filter(({ type }) => type !== 'later'));
    }
    const changes = Object.entries(seen(state)).flatMap(([name, value]) =>
      before[name] === value ? [] : `${name}=${value}`,
    );
    return `${word} → ${[...changes, ...effects.map((effect) => inWords(effect).slice(0, 120))].join(' · ') || 'nothing'}`;
  });
}

const folder = new URL('../../../fixtures/keys/', import.meta.url);

for (const file of readdirSync(folder)) {
  describe(`keys and what they change (${file})`, () => {
    for (const { source: line, expected } of casesOf(readFileSync(new URL(file, folder), 'utf8')))
      it(line, () => assert.deepEqual(written(line), expected));
  });
}
