import type { Element } from 'domhandler';
import { elementText, foldSpace } from '../html/text.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { MANUAL_HEADINGS } from '../wording/around/furniture-headings.ts';
import { MANUAL_AUTHORS, WRITTEN_BY } from '../wording/bylines.ts';
import type { PageFacts } from './facts.ts';
import { looksLikePerson, namesIn } from './names.ts';
import { textsFrom } from './surroundings.ts';

/** The number of texts below the heading that are read. */
const TEXTS = 24;
/** Where reading a heading ends, in UTF-16 code units. Those that are looked for are far shorter. @speed */
const HEADING = 40;

/** The people in the section "AUTHORS" of a manual page. */
export function manualAuthors({ headlines }: PageFacts): string[] {
  const byText = new Map<string, Element>();
  for (const headline of headlines) byText.set(foldSpace(elementText(headline, HEADING)), headline);
  if (!MANUAL_HEADINGS.every((heading) => byText.has(heading))) return [];
  const heading = [...byText].find(([text]) => MANUAL_AUTHORS.test(text))?.[1];
  const start = heading && nextOutside(heading);
  if (!heading || !start) return [];
  const next = headlines[headlines.indexOf(heading) + 1];
  const end = next ? textsFrom(nextNode(next, next) ?? next, 1)[0] : undefined;
  const texts = textsFrom(start, TEXTS);
  const own = texts.slice(0, end === undefined || !texts.includes(end) ? TEXTS : texts.indexOf(end)).join(' ');
  const sentence = own.replace(/<[^<>]{0,80}>/g, ',').split(/\.(?:\s|$)/, 1)[0] ?? '';
  return namesIn(sentence.replace(WRITTEN_BY, '').replace(/\s+,/g, ',')).filter(looksLikePerson);
}
