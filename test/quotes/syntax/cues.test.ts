import { testCases } from '../../support/cases.ts';
import { syntaxOf } from '../blocks.ts';

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

testCases('cues', (lang) => (line) => [written(line, lang)]);
