import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { syntaxOf } from '../blocks.ts';

const folder = new URL('../../../fixtures/cues/', import.meta.url);

/**
 * The cue frames of a text, as in the fixtures: `told < Ada Holm, subject, to him`, with the number of sentences if there are several,
 * and what describes a name.
 */
function written(text: string, lang: string): string {
  const syntax = syntaxOf([text], lang);
  const { chunks = [], sentences = [] } = syntax.chunked.at(0) ?? {};
  const at = (range: { start: number; end: number } | undefined): string => text.slice(range?.start, range?.end);
  const frames = syntax.frames.at(0).list.map((frame) => {
    const { source, construction, kind, object, subordinate } = frame;
    const details = [
      `${at(frame)} < ${at(source)}`,
      construction,
      ...(subordinate ? ['governed'] : []),
      ...(kind === 'tell' && object >= 0 ? [`to ${at(chunks[object])}`] : []),
      ...(source.role ? [source.role] : []),
    ];
    return details.join(', ');
  });
  return `${sentences.length > 1 ? `${sentences.length} sentences: ` : ''}${frames.join(' · ') || 'none'}`;
}

for (const name of readdirSync(folder)) {
  const lang = name.slice(0, 2);
  const lines = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
  test(`should find who says something in sentences (${lang})`, () => {
    const found = lines.map((line) => line.split('\t')[0] ?? '').map((text) => `${text}\t${written(text, lang)}`);
    assert.deepEqual(found, lines);
  });
}
