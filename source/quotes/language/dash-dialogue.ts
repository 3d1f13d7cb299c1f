import { words } from './language.ts';

/** Languages, by their two letters, whose press and books open speech with a dash. In English a dash signs or lists. */
export const dashLanguages: ReadonlySet<string> = new Set(
  words('fr es ca gl pt it ro pl ru uk be bg sr hr sl cs sk hu el tr sv fi no nb nn da et lv lt eu'),
);

/**
 * A verb of saying after a dash without a stop before it, as Polish and Portuguese have it: forms in -ł, -ła, -li, -ły
 * and in -ou.
 */
export const cueAfterDash = /^(?:\p{L}+(?:ł|ła|li|ły)|\p{L}{2,}ou|disse(?:ram)?)(?!\p{L})/u;
