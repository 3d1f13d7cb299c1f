/** The element lists of the WHATWG standard's tree construction (13.2.6), as far as `build-tree.ts` follows it. They determine where elements end; `elements.ts` says how they are shown. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Dropped with everything in them. */
export const DROPPED = set('style svg template');

/** Start tags that close an open paragraph. */
export const CLOSES_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);

/** The standard's "scope": an end tag does not close elements outside these. */
export const SCOPE = set('applet caption html table td th marquee object template');
/** The "table scope": the end tag of a table part reaches as far as the table. */
export const TABLE = set('table');
export const TABLE_PARTS = set('table caption colgroup tbody td tfoot th thead tr');
export const BUTTON_SCOPE: ReadonlySet<string> = new Set([...SCOPE, 'button']);

/** The standard's "special" category: everything but formatting and unknown elements. */
export const SPECIAL = set(
  'address applet article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup html iframe li listing main marquee menu nav noframes noscript object ol p pre section select summary table tbody td template textarea tfoot th thead title tr ul',
);

/** A new list item closes an open one unless one of these is open between them. */
export const LIST_ITEM_SCOPE: ReadonlySet<string> = new Set(
  [...SPECIAL].filter((name) => !['address', 'div', 'p', 'li', 'dt', 'dd'].includes(name)),
);

/** Elements whose end tags may come in the wrong order. */
export const FORMATTING = set('a b big code em font i nobr s small strike strong tt u span');

/** What a start tag closes, besides paragraphs and list items. */
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

/** Whether a start tag of `name` closes an open `<head>`. */
export const endsHead = (name: string): boolean => !HEAD.has(name);

/** HTML start tags that end an open `<svg>` or `<math>`. */
export const FOREIGN_BREAKOUT = set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

/** Elements of SVG in which HTML is allowed. */
export const INTEGRATION_POINTS = set('foreignobject desc title');

/** Elements of MathML in which HTML is allowed. */
export const MATH_TEXT = set('mi mo mn mtext annotation-xml');

/** Without an end tag, these end where the next block begins. */
export const ENDS_AT_BLOCK = set('button noscript object select');
