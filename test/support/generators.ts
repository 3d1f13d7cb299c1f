/** Sources that grow in one direction, by a count, as somebody would write them who wants a program to hang. */

import { OTHERS } from './generators/formats.ts';
import { PAGES } from './generators/pages.ts';
import type { Generator } from './generators/rows.ts';

export type { Generator };

export const GENERATORS: readonly Generator[] = [...PAGES, ...OTHERS];
