/** How a terminal shows characters: what SGR sequences set (ECMA-48, 8.3.117; xterm's and ITU-T T.416's colors). */

import type { Color, Span, SpanStyle } from '../../../article.ts';

/** The styles that are on or off. */
export type Attribute = Extract<SpanStyle, 'bold' | 'faint' | 'italic' | 'underline' | 'inverse' | 'strike'>;
type Layer = Extract<SpanStyle, 'color' | 'background'>;

/** What is set; everything else is off. */
export type Attributes = Readonly<Partial<Record<Attribute, true> & Record<Layer, Color>>>;

export const PLAIN: Attributes = {};

const ON: Readonly<Record<number, Attribute>> = {
  1: 'bold',
  2: 'faint',
  3: 'italic',
  4: 'underline',
  7: 'inverse',
  9: 'strike',
  21: 'underline',
};

const OFF: Readonly<Record<number, readonly (Attribute | Layer)[]>> = {
  22: ['bold', 'faint'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['strike'],
  39: ['color'],
  49: ['background'],
};

/** Ranges of eight colors: the first code, the layer, and the first color's number. */
const EIGHTS: readonly (readonly [code: number, layer: Layer, color: number])[] = [
  [30, 'color', 0],
  [40, 'background', 0],
  [90, 'color', 8],
  [100, 'background', 8],
];

/** Codes that are followed by a color. 58 colors the underline and is ignored. */
const EXTENDED: Readonly<Record<number, Layer | null>> = { 38: 'color', 48: 'background', 58: null };

function without(attributes: Attributes, names: readonly (Attribute | Layer)[]): Attributes {
  const left: Partial<Record<Attribute | Layer, unknown>> = { ...attributes };
  for (const name of names) delete left[name];
  return left as Attributes;
}

const isByte = (value: number | undefined): value is number => value !== undefined && value >= 0 && value <= 255;

/** The color of `5;N` or `2;R;G;B`, and how many values it takes; `2::R:G:B` has an empty color space. */
function extendedColor(values: readonly number[]): { readonly color: Color | null; readonly taken: number } {
  const [kind, ...rest] = values;
  if (kind === 5) return { color: isByte(rest[0]) ? rest[0] : null, taken: 2 };
  if (kind !== 2) return { color: null, taken: 1 };
  const channels = rest.slice(0, 3);
  if (channels.length < 3 || !channels.every(isByte)) return { color: null, taken: 4 };
  return { color: `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`, taken: 4 };
}

const colored = (attributes: Attributes, layer: Layer | null, color: Color | null): Attributes =>
  layer === null || color === null ? attributes : { ...attributes, [layer]: color };

/** One parameter with its subparameters, such as `38:2::255:0:0` and `4:3`. */
function withSubparameters(attributes: Attributes, parameter: string): Attributes {
  const [code = 0, ...values] = parameter.split(':').map(Number);
  const layer = EXTENDED[code];
  if (layer !== undefined) {
    return colored(attributes, layer, extendedColor(values[0] === 2 ? [2, ...values.slice(-3)] : values).color);
  }
  if (code === 4) return values[0] === 0 ? without(attributes, ['underline']) : { ...attributes, underline: true };
  return attributes;
}

/** One of the codes without parameters of their own. Unknown ones change nothing. */
function withCode(attributes: Attributes, code: number): Attributes {
  if (code === 0) return PLAIN;
  const on = ON[code];
  if (on) return { ...attributes, [on]: true };
  const off = OFF[code];
  if (off) return without(attributes, off);
  const eight = EIGHTS.find(([first]) => code >= first && code < first + 8);
  return eight ? { ...attributes, [eight[1]]: code - eight[0] + eight[2] } : attributes;
}

/** The attributes after an SGR sequence with these parameters, as written between `CSI` and `m`. */
export function afterSgr(before: Attributes, parameters: string): Attributes {
  const given = parameters.split(';');
  let attributes = before;
  for (let index = 0; index < given.length; index += 1) {
    const parameter = given[index] ?? '';
    if (parameter.includes(':')) {
      attributes = withSubparameters(attributes, parameter);
      continue;
    }
    const code = Number(parameter);
    const layer = EXTENDED[code];
    if (layer === undefined) attributes = withCode(attributes, code);
    else {
      const { color, taken } = extendedColor(given.slice(index + 1, index + 5).map(Number));
      attributes = colored(attributes, layer, color);
      index += taken;
    }
  }
  return attributes;
}

/** The spans of a range with these attributes. */
export function spansOf(attributes: Attributes, start: number, end: number): Span[] {
  return Object.entries(attributes).map(([style, value]) =>
    value === true
      ? { start, end, style: style as Attribute }
      : { start, end, style: style as Layer, color: value as Color },
  );
}
