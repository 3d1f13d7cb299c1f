/** Names of the WHATWG standard's tree construction (13.2.6), as far as `tree.ts` follows it. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Never read: their text is no text. */
export const DROPPED = set('style svg template');

/** Start tags that end an open paragraph. */
export const CLOSES_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);

/** An end tag does not reach beyond these. */
export const SCOPE = set('applet caption html table td th marquee object template');
/** The end tag of a part of a table reaches to the table. */
export const TABLE = set('table');
export const TABLE_PARTS = set('table caption colgroup tbody td tfoot th thead tr');
export const BUTTON_SCOPE: ReadonlySet<string> = new Set([...SCOPE, 'button']);

/** Elements that are no mere formatting. */
export const SPECIAL = set(
  'address applet article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main marquee menu nav noframes noscript object ol p pre section select summary table tbody td template textarea tfoot th thead title tr ul',
);

/** A new list item ends an open one only where no other block stands between them. */
export const LIST_ITEM_SCOPE: ReadonlySet<string> = new Set(
  [...SPECIAL].filter((name) => !['address', 'div', 'p', 'li', 'dt', 'dd'].includes(name)),
);

/** Elements whose end tags may stand in the wrong order. */
export const FORMATTING = set('a b big code em font i nobr s small strike strong tt u span');

/** What a start tag ends, besides paragraphs and list items. */
export const IMPLIED_END: ReadonlyMap<string, readonly string[]> = new Map([
  ['option', ['option']],
  ['optgroup', ['option', 'optgroup']],
  ['td', ['td', 'th', 'caption']],
  ['th', ['td', 'th', 'caption']],
  ['tr', ['tr', 'caption', 'colgroup']],
  ['tbody', ['tbody', 'thead', 'tfoot', 'caption', 'colgroup']],
  ['thead', ['tbody', 'thead', 'tfoot', 'caption', 'colgroup']],
  ['tfoot', ['tbody', 'thead', 'tfoot', 'caption', 'colgroup']],
  ['rt', ['rt', 'rp']],
  ['rp', ['rt', 'rp']],
]);

const HEAD = set('base basefont bgsound link meta noframes noscript script style template title head html');

/** Whether a start tag of `name` ends an open `<head>`. */
export const endsHead = (name: string): boolean => !HEAD.has(name);
