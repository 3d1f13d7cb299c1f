import { type Element, isTag } from 'domhandler';
import type { Direction } from '../../article.ts';
import { HEADING_LEVEL } from '../html/elements.ts';
import { languageOf } from '../structure/code.ts';
import type { BlockWriter, Scope } from './block-writer.ts';
import { nextMarker, openList } from './lists.ts';
import { isLayoutTable, TableGrid } from './tables.ts';

/** The properties that a block element sets for the blocks inside it. */
export function scopeOf(element: Element, writer: BlockWriter): Partial<Scope> {
  const dir = directionOf(element);
  const change = byName(element, writer);
  const kept = /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i.test(element.attribs.style ?? '');
  return { ...change, ...(dir ? { dir } : {}), ...(kept ? { keepsLines: true } : {}) };
}

function byName(element: Element, writer: BlockWriter): Partial<Scope> {
  const { scope } = writer;
  const level = HEADING_LEVEL.get(element.name) ?? levelOfRole(element);
  if (level !== null) return { type: 'heading', level };
  switch (element.name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return {
        list: openList(element, (scope.list?.depth ?? 0) + 1),
        group: scope.list ? scope.group : writer.newGroup(),
      };
    case 'li': {
      const marker = nextMarker(scope.list, element);
      if (scope.cell) {
        writer.text(`${marker} `);
        return {};
      }
      return {
        type: 'item',
        depth: scope.list?.depth ?? 1,
        entry: { marker },
        group: scope.group ?? writer.newGroup(),
      };
    }
    case 'dl':
      return { group: writer.newGroup() };
    case 'dt':
      return { type: 'term' };
    case 'dd':
      return { type: 'definition' };
    case 'blockquote': {
      const depth = scope.quoteDepth + 1;
      const goesOn = depth > 1 || scope.quotedFigure;
      return { type: 'quote', depth, quoteDepth: depth, group: goesOn ? scope.group : writer.newGroup() };
    }
    case 'footer':
    case 'cite':
      return scope.quoteDepth > 0 ? { attribution: true } : {};
    case 'pre':
    case 'listing':
    case 'xmp':
      return { type: 'code', language: languageOf(element) };
    case 'figure':
      return { group: writer.newGroup(), quotedFigure: holdsQuotation(element) };
    case 'figcaption':
      return scope.quotedFigure ? { type: 'quote', depth: 1, attribution: true } : { type: 'caption' };
    case 'table':
      return isLayoutTable(element) ? { grid: undefined } : { grid: new TableGrid(), group: writer.newGroup() };
    case 'caption':
      return scope.grid ? { type: 'caption' } : {};
    case 'thead':
      return { heads: true };
    case 'tbody':
    case 'tfoot':
      return { heads: false };
    case 'tr':
      scope.grid?.nextRow();
      return {};
    case 'td':
    case 'th':
      if (!scope.grid) return {};
      return {
        type: 'cell',
        cell: { ...scope.grid.place(element), header: element.name === 'th' || scope.heads === true },
      };
    default:
      return {};
  }
}

function levelOfRole({ attribs }: Element): number | null {
  if (attribs.role !== 'heading') return null;
  const level = Number(attribs['aria-level'] ?? 2);
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

function directionOf({ attribs }: Element): Direction | null {
  const dir = attribs.dir?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : null;
}

/** Whether a figure shows a quotation, so that its caption is the attribution. */
function holdsQuotation(figure: Element): boolean {
  return figure.children.some((child) => isTag(child) && child.name === 'blockquote');
}
