import type { PluralForms } from '../table.ts';

/** The English rule, written out: the first `Intl.PluralRules` of a process takes several milliseconds of its start. */
export const plural = (count: number, { one, other }: PluralForms): string => (count === 1 ? (one ?? other) : other);
