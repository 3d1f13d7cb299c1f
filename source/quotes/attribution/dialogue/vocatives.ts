import type { Entity } from '../../people/entity.ts';
import type { NameMention } from '../../people/register.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';

/** The number of UTF-16 code units that are read before a name. */
const REACH = 40;

/** The people whom each quotation addresses by name, by its index: "Well, Jo, …", "…, Mr Finch?" */
export function findVocatives(syntax: ArticleSyntax): ReadonlyMap<number, ReadonlySet<Entity>> {
  const found = new Map<number, Set<Entity>>();
  for (const { name, entity } of syntax.register.mentions) {
    if (name.inside < 0 || entity.kind === 'organisation' || entity.kind === 'place') continue;
    if (!isVocative(syntax, { name, entity })) continue;
    const known = found.get(name.inside);
    if (known === undefined) found.set(name.inside, new Set([entity]));
    else known.add(entity);
  }
  return found;
}

/** Whether a name is alone between commas or stops of the quotation, except for a term of endearment before it. */
function isVocative({ blocks, spans, language }: ArticleSyntax, { name }: NameMention): boolean {
  const part = spans[name.inside]?.parts.find(
    ({ block, start, end }) => block === name.block && start <= name.start && end >= name.end,
  );
  if (part === undefined) return false;
  const text = blocks[name.block]?.text ?? '';
  const from = Math.max(part.start, name.start - REACH);
  let words = text.slice(from, name.start).trimEnd().split(/\s+/);
  if (name.title !== null) words = words.slice(0, -1);
  while (words.length > 0 && language.endearments.has((words.at(-1) ?? '').toLowerCase())) words = words.slice(0, -1);
  const before = words.join(' ');
  const after = text.slice(name.end, Math.min(part.end, name.end + REACH)).trimStart();
  const opens = before === '' && from === part.start;
  const closes = after === '' || /^[.…!?]["'”’]*$/.test(after);
  if (opens)
    return closes
      ? /^!/.test(after) || (after === '' && !isWhole(spans[name.inside]?.parts.length))
      : /^[,!]/.test(after);
  if (!/[,!?;.…—–-]$/.test(before)) return false;
  return (
    (closes || /^[,!?;.…—–-]/.test(after)) &&
    !/^,\s*\p{Lu}\p{Ll}+,/u.test(after) &&
    !(/\p{Lu}\p{Ll}+,$/u.test(before) && !/^\p{Lu}\p{Ll}+,$/u.test(before))
  );
}

/** Whether a quotation has a single part. A name that fills it answers "Who?" and addresses nobody. */
const isWhole = (parts: number | undefined): boolean => parts === 1;
