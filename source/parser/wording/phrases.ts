/** Where in a text a phrase has to stand. */
export type Place = 'whole' | 'start' | 'anywhere';

const ESCAPE = /[\\^$.|?+()[\]{}/]/g;
const ENDS: Record<Place, readonly [string, string]> = {
  whole: ['^\\P{L}*', '[\\s.!?:…。！]*$'],
  start: ['^[^\\p{L}\\p{N}©(]*', '(?![\\p{L}\\p{N}])'],
  anywhere: ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'],
};
/** Languages that put no space between words: a phrase of theirs may begin and end inside a run of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/**
 * A test for a table of phrases. Case does not matter, `*` stands for up to 80 characters. Compiled at the first call, so that a table
 * costs nothing until it is needed.
 */
export function matcher(phrases: readonly string[], place: Place): (text: string) => boolean {
  let compiled: RegExp | null = null;
  return (text) => {
    compiled ??= compile(phrases, place);
    return compiled.test(text);
  };
}

function compile(phrases: readonly string[], place: Place): RegExp {
  const [before, after] = ENDS[place];
  const source = (phrase: string) => phrase.replace(ESCAPE, '\\$&').replace(/ /g, '\\s+').replace(/\*/g, '.{0,80}');
  const spaced = phrases.filter((phrase) => !UNSPACED.test(phrase)).map(source);
  const unspaced = phrases.filter((phrase) => UNSPACED.test(phrase)).map(source);
  const whole = place === 'whole';
  const alternatives = [
    spaced.length > 0 ? `${before}(?:${spaced.join('|')})${after}` : '',
    unspaced.length > 0 ? `${place === 'anywhere' ? '' : before}(?:${unspaced.join('|')})${whole ? after : ''}` : '',
  ];
  return new RegExp(alternatives.filter((alternative) => alternative !== '').join('|'), 'iu');
}
