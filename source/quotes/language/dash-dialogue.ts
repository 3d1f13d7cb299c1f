import { words } from './language.ts';

/** Languages, by their two-letter codes, whose press and books open speech with a dash. In English, a dash begins a signature or a list. */
export const dashLanguages: ReadonlySet<string> = new Set(
  words('fr es ca gl pt it ro pl ru uk be bg sr hr sl cs sk hu el tr sv fi no nb nn da et lv lt eu'),
);

/**
 * A verb of saying after a dash that has no stop before it, as in Polish (forms in -ł, -ła, -li, -ły) and Portuguese
 * (forms in -ou).
 */
export const cueAfterDash = /^(?:\p{L}+(?:ł|ła|li|ły)|\p{L}{2,}ou|disse(?:ram)?)(?!\p{L})/u;
