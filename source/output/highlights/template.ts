/** The value of a name in a template: a text, a list of objects with names of their own, or nothing. */
export interface TemplateData {
  readonly [name: string]: string | readonly TemplateData[];
}

/** How a text is written: `{{title|yaml}}`. If no form is named, it is `default`. */
export type TemplateForms = Readonly<Record<string, (text: string) => string>> & {
  readonly default: (text: string) => string;
};

/** A section, or a text to be filled in. A section tag that is alone on its line takes the line with it. */
const TAG =
  /(?<=^|\n)[ \t]*\{\{([#^/])\s*(\w+)\s*\}\}[ \t]*(?:\n|$)|\{\{([#^/])\s*(\w+)\s*\}\}|\{\{\s*(\w+)(?:\s*\|\s*(\w+))?\s*\}\}/g;

type Node =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'text'; readonly name: string; readonly form: string }
  | { readonly kind: 'section'; readonly name: string; readonly isInverted: boolean; readonly nodes: Node[] };

export type Template = readonly Node[];

/**
 * Parses a template, a small part of Mustache (https://mustache.github.io/mustache.5.html): `{{name}}` inserts a text, `{{name|form}}`
 * inserts it in that form, `{{#name}}…{{/name}}` is written once for each item of a list or for a text that is not empty, and
 * `{{^name}}…{{/name}}` if there is none.
 *
 * @throws Error with a one-line message for a section that is not closed, or was never opened
 */
export function parseTemplate(source: string): Template {
  const root: Node[] = [];
  const open: { readonly name: string; readonly nodes: Node[] }[] = [{ name: '', nodes: root }];
  let from = 0;
  for (const match of source.matchAll(TAG)) {
    const top = open.at(-1) ?? { name: '', nodes: root };
    if (match.index > from) top.nodes.push({ kind: 'literal', text: source.slice(from, match.index) });
    from = match.index + match[0].length;
    const sign = match[1] ?? match[3];
    const name = match[2] ?? match[4] ?? match[5] ?? '';
    if (sign === undefined) top.nodes.push({ kind: 'text', name, form: match[6] ?? 'default' });
    else if (sign === '/') {
      if (open.length < 2 || top.name !== name) throw new Error(`{{/${name}}} closes nothing`);
      open.pop();
    } else {
      const section: Node = { kind: 'section', name, isInverted: sign === '^', nodes: [] };
      top.nodes.push(section);
      open.push(section);
    }
  }
  if (open.length > 1) throw new Error(`{{#${open.at(-1)?.name}}} is not closed`);
  root.push({ kind: 'literal', text: source.slice(from) });
  return root;
}

/** Fills in a template. A section looks up names in its own data first, then around it; a name that is not known is empty. */
export function fillTemplate(template: Template, data: TemplateData, forms: TemplateForms): string {
  return template
    .map((node): string => {
      if (node.kind === 'literal') return node.text;
      const value = data[node.name] ?? '';
      if (node.kind === 'text') {
        return typeof value === 'string' ? (forms[node.form] ?? forms.default)(value) : '';
      }
      if (value.length === 0) return node.isInverted ? fillTemplate(node.nodes, data, forms) : '';
      if (node.isInverted) return '';
      const all = typeof value === 'string' ? [{}] : value;
      return all.map((each) => fillTemplate(node.nodes, { ...data, ...each }, forms)).join('');
    })
    .join('');
}
