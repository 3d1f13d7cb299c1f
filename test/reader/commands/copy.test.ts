import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerOf } from '../../../source/reader/model/layers.ts';
import type { Effect, ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../../support/reading.ts';

const QUOTED = 'The lamp was out,” said Ines Halvorsen, the keeper.';
const ARTICLE = {
  ...articleOf(['The harbour was dark.', `“${QUOTED}`, 'Nobody came.', '“We saw nothing,” a sailor said.']),
  title: 'Dark harbour',
  url: 'https://harbour.example/dark?from=mail',
  canonicalUrl: 'https://harbour.example/dark',
};
const ATTRIBUTION = attributionOf(ARTICLE, [
  [1, 'The lamp was out', 'Ines Halvorsen'],
  [3, 'We saw nothing', null],
]);
const reading = () => open(documentOf(ARTICLE, ATTRIBUTION), { columns: 100, rows: 30 });

/** What pressing keys copies. */
function copies(state: ReaderState, ...keys: string[]): { text: string | undefined; message: string | undefined } {
  const last = keys.at(-1) ?? '';
  const outcome = update(press(state, ...keys.slice(0, -1)), { type: 'key', key: last });
  const effect = outcome.effects.find((each): each is Effect & { type: 'copy' } => each.type === 'copy');
  return { text: effect?.text, message: outcome.state.message?.text };
}

describe('y', () => {
  it('should copy the paragraph at the top if nothing is marked', () => {
    assert.deepEqual(copies(reading(), 'y'), { text: 'The harbour was dark.', message: 'copied the paragraph' });
    assert.equal(copies(reading(), '}', '}', 'y').text, 'Nobody came.');
  });

  it('should copy the quote that was jumped to, without its marks', () => {
    const copied = copies(reading(), ')', 'y');
    assert.deepEqual(copied, { text: 'The lamp was out', message: 'copied the quote by Ines Halvorsen' });
  });

  it('should add speaker, title and URL for a count of two', () => {
    const text = '“The lamp was out”\n— Ines Halvorsen, Dark harbour, https://harbour.example/dark';
    assert.equal(copies(reading(), ')', '2', 'y').text, text);
    assert.equal(
      copies(reading(), ')', ')', '2', 'y').text?.split('\n')[1],
      '— Dark harbour, https://harbour.example/dark',
    );
    assert.match(copies(reading(), '2', 'y').text ?? '', /^The harbour was dark\.\n— Dark harbour, https:/);
  });

  it('should copy the selected row of the sidebar or of a list', () => {
    assert.equal(copies(reading(), 'tab', 'j', 'y').text, 'We saw nothing');
    const listed = press(type(press(reading(), '/'), 'nothing'), 'enter', 'L');
    assert.match(copies(listed, 'ctrl-y').text ?? '', /We saw nothing/);
  });
});

describe('what is copied', () => {
  it('should be safe to paste into a shell: one line for a quote or paragraph, and no control characters', () => {
    const article = articleOf(['“We knew\u001b[201~\nrm -r harbour,” she said.', 'Plain\u202e\nwords.']);
    const state = open(documentOf(article, attributionOf(article, [[0, 'We knew\u001b[201~\nrm -r harbour', null]])), {
      columns: 100,
      rows: 30,
    });
    assert.equal(copies(state, ')', 'y').text, 'We knew[201~ rm -r harbour');
    assert.equal(copies(state, '}', 'y').text, 'Plain words.');
  });

  it('should keep the lines of code', () => {
    const { blocks, ...rest } = articleOf(['one\n  two']);
    const article = { ...rest, blocks: blocks.map((block) => ({ ...block, type: 'code' as const })) };
    assert.equal(copies(open(documentOf(article), { columns: 100, rows: 30 }), 'y').text, 'one\n  two');
  });
});

describe('Y', () => {
  it('should copy the canonical URL', () => {
    assert.equal(copies(reading(), 'Y').text, 'https://harbour.example/dark');
  });

  it('should say that no URL is known', () => {
    const piped = open(documentOf(articleOf(['No address.'])));
    assert.deepEqual(copies(piped, 'Y'), { text: undefined, message: 'no URL is known' });
  });
});

describe('e', () => {
  const written = (state: ReaderState, key: string) => update(press(state, 'e'), { type: 'key', key });

  it('should ask for the format and export the listed quotes', () => {
    assert.equal(press(reading(), 'e').message?.text, 'export 2 as: m Markdown, j JSON, c CSV');
    const { effects, state } = written(reading(), 'c');
    assert.deepEqual(effects, [{ type: 'export', format: 'csv', quotes: ATTRIBUTION.quotes }]);
    assert.equal(layerOf(state, 'pending'), null);
  });

  it('should export only the listed quotes of one speaker', () => {
    const [effect] = written(press(reading(), 'tab', 's'), 'm').effects;
    assert.ok(effect?.type === 'export');
    assert.deepEqual(effect.quotes, ATTRIBUTION.quotes.slice(0, 1));
  });

  it('should export nothing after Esc, after another key or without quotes', () => {
    assert.deepEqual(written(reading(), 'escape').effects, []);
    assert.match(written(reading(), 'x').state.message?.text ?? '', /the formats are m, j, c/);
    assert.equal(press(open(documentOf(articleOf(['Nothing.']))), 'e').message?.text, 'no quotes');
  });
});

describe('Y among speakers', () => {
  const source = '— Ines Halvorsen, Dark harbour, https://harbour.example/dark';

  it('should copy all quotes of the selected speaker of the list', () => {
    const copied = copies(reading(), 'S', 'Y');
    assert.deepEqual(copied, { text: '“The lamp was out”', message: 'copied the quote by Ines Halvorsen' });
    assert.equal(layerOf(press(reading(), 'S', 'I', 'Y'), 'list')?.edit.text, 'IY');
  });

  it('should copy those of the speaker that the sidebar keeps to, with the source for a count of two', () => {
    assert.equal(copies(reading(), 'tab', 's', 'Y').text, '“The lamp was out”');
    assert.equal(copies(reading(), 'tab', 's', '2', 'Y').text, `“The lamp was out”\n${source}`);
    assert.equal(copies(reading(), 'tab', 'Y').text, 'https://harbour.example/dark');
  });

  it('should copy those of the only speaker whom the filter of the sidebar leaves', () => {
    assert.equal(copies(reading(), 'tab', '/', ...'halv', 'enter', 'Y').text, '“The lamp was out”');
    const nameless = copies(reading(), 'tab', '/', ...'nothing', 'enter', 'Y');
    assert.equal(nameless.text, 'https://harbour.example/dark');
  });

  it('should accept a count in the list of speakers, and type digits that no such key follows', () => {
    assert.equal(copies(reading(), 'S', '2', 'Y').text, `“The lamp was out”\n${source}`);
    const typed = (...keys: string[]) => layerOf(press(reading(), 'S', ...keys), 'list')?.edit.text;
    assert.equal(typed('5', '0', 'C'), '50C');
    assert.equal(typed('5', 'backspace', 'C'), 'C');
    assert.equal(typed('5', 'escape', 'C'), 'C');
    assert.equal(typed('I', '2', 'Y'), 'I2Y');
    assert.equal(layerOf(press(reading(), 'F', '2'), 'list'), null, 'there are no links');
    assert.equal(layerOf(press(reading(), '?', '/', '2'), 'list')?.edit.text, '2');
  });

  it('should copy what two people say together for each of them', () => {
    const [first, second] = ATTRIBUTION.quotes;
    assert.ok(first?.speaker && second);
    const other = { id: 'p9', kind: 'person' as const, name: 'Odd Berg', mentions: [] };
    const joint = { ...first, speaker: { ...first.speaker, also: [{ person: other.id, name: other.name }] } };
    const attribution = { people: [...ATTRIBUTION.people, other], quotes: [joint, second] };
    const state = open(documentOf(ARTICLE, attribution), { columns: 100, rows: 30 });
    const copied = copies(state, 'S', 'down', 'Y');
    assert.deepEqual(copied, { text: '“The lamp was out”', message: 'copied the quote by Odd Berg' });
  });

  it('should copy nothing for everybody', () => {
    const { text, message } = copies(reading(), 'tab', 's', 'S', 'end', 'Y');
    assert.deepEqual({ text, message }, { text: undefined, message: 'select one speaker to copy their quotes' });
  });
});

describe('a key that does nothing', () => {
  it('should say so once', () => {
    assert.equal(press(reading(), 'x').message?.text, 'x: not a key, ? for help');
    assert.equal(press(reading(), 'x', 'j', 'x').message, null);
    assert.equal(press(reading(), 'x', 'ctrl-x').message?.text, 'Ctrl-X: not a key, ? for help');
  });

  it('should be q in a list only while something is typed', () => {
    assert.equal(layerOf(press(reading(), 'S', 'q'), 'list'), null);
    assert.equal(layerOf(press(reading(), 'S', 'I', 'q'), 'list')?.edit.text, 'Iq');
  });
});
