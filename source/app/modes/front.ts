import { EMPTY_ARTICLE } from '../../article.ts';
import type { Source } from '../../ui/session/session.ts';

/** The empty page behind the list of what was read last. */
export const FRONT: Source = {
  name: 'Pullquote',
  url: null,
  address: null,
  open: async () => ({ article: EMPTY_ARTICLE, attribution: { people: [], quotes: [] } }),
};
