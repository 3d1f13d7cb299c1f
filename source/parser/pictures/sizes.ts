import type { Element } from 'domhandler';

/** A size in pixels; a dimension is null if it is not known. */
export type Size = readonly [width: number | null, height: number | null];

/** One step of the sizes in utility classes ("h-6"), in pixels. */
const STEP = 4;

/** Width and height from the attributes or the style; percentages are ignored. */
export function sizeOf({ attribs }: Element): { readonly width: number | null; readonly height: number | null } {
  const { style = '' } = attribs;
  return {
    width: pixels(attribs.width) ?? pixels(/(?:^|[;\s])width\s*:\s*(\d+)px/i.exec(style)?.[1]),
    height: pixels(attribs.height) ?? pixels(/(?:^|[;\s])height\s*:\s*(\d+)px/i.exec(style)?.[1]),
  };
}

/** The size that utility classes give a picture on the screen: `w-[28px] h-[28px]`, `h-6 w-6`, `size-6`. */
export function sizeInClasses({ attribs }: Element): Size {
  const names = attribs.class ?? '';
  if (!/(?:^|\s)(?:[wh]|size)-/.test(names)) return [null, null];
  const side = (name: string): number | null => {
    const [, exact, steps] = new RegExp(`(?:^|\\s)${name}-(?:\\[(\\d+)px\\]|(\\d+))(?:\\s|$)`).exec(names) ?? [];
    return pixels(exact) ?? (steps === undefined ? null : Number(steps) * STEP);
  };
  return [side('(?:w|size)'), side('(?:h|size)')];
}

/** The size that a URL asks for: `?width=32&height=32`, `photo-150x150.jpg`. */
export function sizeInAddress(src: string | null): Size {
  if (src === null || !/\d/.test(src)) return [null, null];
  const [, width, height] = /[-_/](\d{1,4})x(\d{1,4})(?:\.\w+)?(?:[?#]|$)/.exec(src) ?? [];
  const query = src.includes('?') ? src : '';
  return [
    pixels(/[?&]w(?:idth)?=(\d+)(?:&|$)/i.exec(query)?.[1]) ?? pixels(width),
    pixels(/[?&]h(?:eight)?=(\d+)(?:&|$)/i.exec(query)?.[1]) ?? pixels(height),
  ];
}

function pixels(written: string | undefined): number | null {
  if (written === undefined) return null;
  const digits = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/i.exec(written)?.[1];
  return digits === undefined ? null : Number(digits);
}
