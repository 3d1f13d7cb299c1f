import { pluralIn } from '../table.ts';

export const plural: ReturnType<typeof pluralIn> = pluralIn('fr');
