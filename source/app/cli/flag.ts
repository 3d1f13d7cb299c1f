import type { Kind } from './values.ts';

export const GROUPS = ['Output', 'Quotes', 'Input', 'Reader', 'Library', 'Network', 'Other'] as const;

/** A row of the table that the command line, help, manual, completions and settings are generated from. */
export interface Flag<T = unknown> {
  /** One letter. */
  readonly short?: string;
  /** The kind of value it takes; absent for a switch. */
  readonly kind?: Kind<T>;
  readonly group: (typeof GROUPS)[number];
  /** More for the manual, in full sentences. */
  readonly manual?: string;
  /** Whether it may be repeated. */
  readonly multiple?: boolean;
  /** On unless `--no-NAME` is given, or the setting `NAME = no`. */
  readonly negative?: boolean;
  /** `--help` lists only its name. */
  readonly rare?: boolean;
  /** The example value in the settings template; absent if the option is not allowed in the settings file. */
  readonly setting?: string;
}

type ValueFlag<T> = Flag<T> & { readonly kind: Kind<T> };
type SwitchFlag = Flag<boolean> & { readonly kind?: undefined };
type ListFlag<T> = ValueFlag<T> & { readonly multiple: true };

/** The row of an option that takes a value. */
export const flag = <T>(row: ValueFlag<T>): ValueFlag<T> => row;

/** The row of a switch. */
export const toggle = (row: SwitchFlag): SwitchFlag => row;

/** The row of an option that takes a value and may be repeated. */
export const list = <T>(row: ValueFlag<T>): ListFlag<T> => ({ ...row, multiple: true });

/** `maxSize` → `max-size` */
export const longName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
