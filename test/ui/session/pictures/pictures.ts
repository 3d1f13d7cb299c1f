import { DEFAULT_SETTINGS } from '../../../../source/reader/model/settings.ts';
import { openReader } from '../../../../source/reader/open.ts';
import type { Pixels } from '../../../../source/terminal/images/pixels.ts';
import { articleOf, documentOf } from '../../../support/reading.ts';

export const pixels = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8Array(width * height * 4).fill(255),
});
export const blank = (columns: number): string => ' '.repeat(columns);
export const src = (name: string): string => `https://paper.example/${name}.jpg`;
export const image = (name: string) => ({
  type: 'image' as const,
  text: name,
  src: src(name),
  href: src(name),
  width: 160,
  height: 160,
});
export const text = (words: string): string => `${words} `.repeat(40);

/** An article of pictures with text between them; each picture has ten rows. */
export function reading(names: readonly string[], rows = 24) {
  const article = articleOf(names.flatMap((name) => [image(name), text('Text between pictures.')]));
  return openReader(documentOf(article), { columns: 80, rows }, { ...DEFAULT_SETTINGS, pictures: 'shown' });
}
