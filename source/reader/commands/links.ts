import { type Block, footnotesByMark } from '../../article.ts';
import { rowOf } from '../../layout/index.ts';
import { linkAddress, printable } from '../../printable.ts';
import type { CommandName } from '../keys/keys.ts';
import { memoizeLast } from '../model/memoize.ts';
import { note } from '../model/message.ts';
import type { PanelItem } from '../model/panel-list.ts';
import type { Handler, Link, Outcome, ReaderState, Target } from '../model/state.ts';
import { jump, visibleRows } from '../view/viewport.ts';
import { departure } from './history.ts';

/** Letters of the hints, the easiest to reach first. */
const LETTERS = 'asdfghjklqwertyuiopzxcvbnm';

/** The links of an article that can be followed, in order; an embedded post or player is one as a whole. */
export const linksOf = memoizeLast((blocks: readonly Block[]): readonly Link[] => {
  const footnoteAt = footnotesByMark(blocks);
  return blocks.flatMap((block, index) => {
    const whole = block.type === 'embed' ? [{ start: 0, end: block.text.length, href: block.href }] : [];
    const spans = [...block.spans.filter(({ style }) => style === 'link'), ...whole];
    return spans.flatMap(({ start, end, href }) => {
      const footnote = footnoteAt({ block: index, offset: start });
      if (footnote !== undefined) {
        return [{ block: index, start, end, url: printable(`note ${blocks[footnote]?.label ?? ''}`), footnote }];
      }
      const url = linkAddress(href ?? '');
      return url !== null && end > start ? [{ block: index, start, end, url }] : [];
    });
  });
});

/** The link that was stepped to. */
export function chosenLink({ target }: ReaderState): Link | null {
  return target?.kind === 'link' ? target.link : null;
}

function rowOfLink(state: ReaderState, link: Link): number {
  return rowOf(state.layout, { block: link.block, offset: link.start });
}

/** The links that begin on the screen. */
function linksOnScreen(state: ReaderState): readonly Link[] {
  const { start, end } = visibleRows(state);
  return linksOf(state.document.article.blocks).filter((link) => {
    const row = rowOfLink(state, link);
    return row >= start && row < end;
  });
}

function goToLink(state: ReaderState, link: Link): ReaderState {
  return note(jump(state, { kind: 'link', link }), link.url);
}

/** The link so many steps from the chosen one, or from what is on the screen. */
function step(state: ReaderState, steps: number): ReaderState {
  const links = linksOf(state.document.article.blocks);
  if (links.length === 0) return note(state, 'no links');
  const chosen = chosenLink(state);
  const { start } = visibleRows(state);
  const first = links.findIndex((link) => rowOfLink(state, link) >= start);
  const below = first < 0 ? links.length : first;
  const standing = chosen ? links.indexOf(chosen) : below - (steps > 0 ? 1 : 0);
  // Beyond the last, from one above it, the last is as far as one can go.
  const last = steps > 0 ? links.length - 1 : 0;
  const isBeyond = steps > 0 ? standing >= last : standing <= last;
  const wanted = steps > 0 ? Math.min(standing + steps, last) : Math.max(standing + steps, last);
  const link = isBeyond ? undefined : links[wanted];
  if (!link) return note(state, steps > 0 ? 'no link below' : 'no link above');
  return goToLink(state, link);
}

/** Opens a page of the web here; what is no page, as a mail address, is for another program. */
export function follow(state: ReaderState, link: Link): ReaderState | Outcome {
  const { url, footnote } = link;
  // With the mark on the history: the way back from the note leads to it, not only near it.
  if (footnote !== undefined)
    return jump({ ...state, target: { kind: 'link', link } }, { kind: 'block', block: footnote });
  const opening = note(state, `opening ${url}`);
  if (!/^https?:/i.test(url)) return { state: opening, effects: [{ type: 'browse', url }] };
  return { state: opening, effects: [{ type: 'open-address', address: url, arrival: departure(state) }] };
}

/** The mark of a footnote that one came from, else its first one. */
function markOf(state: ReaderState, footnote: number): Target | null {
  const { target, page } = state.past.at(-1) ?? { target: null, page: null };
  const isLeft = target?.kind === 'link' && target.link.footnote === footnote;
  if (isLeft && page === state.document.source.index) return target;
  const { blocks } = state.document.article;
  const from = blocks[footnote]?.from;
  if (!from) return null;
  const link = linksOf(blocks).find(({ block, start }) => block === from.block && start === from.offset);
  return link ? { kind: 'link', link } : { kind: 'block', block: from.block };
}

function followChosen(state: ReaderState): ReaderState | Outcome {
  const link = chosenLink(state);
  if (link) return follow(state, link);
  const mark = state.target?.kind === 'block' ? markOf(state, state.target.block) : null;
  if (mark) return jump(state, mark);
  return note(state, 'no link is chosen: ; goes to the next, f names them');
}

/** The chosen link in the browser, else the article itself. */
function browse(state: ReaderState): ReaderState | Outcome {
  const { canonicalUrl, url } = state.document.article;
  const link = chosenLink(state);
  if (link?.footnote !== undefined) return follow(state, link);
  const target = link?.url ?? linkAddress(url ?? canonicalUrl ?? '');
  if (target === null) return note(state, 'no URL is known');
  return { state: note(state, `opening ${target} in the browser`), effects: [{ type: 'browse', url: target }] };
}

/** What is typed to follow a link on the screen. */
export interface Hint {
  readonly link: Link;
  readonly label: string;
}

/** The hints of the links on the screen, each of as few letters as all can have. */
export function hintsOf(state: ReaderState): readonly Hint[] {
  if (state.hint === null) return [];
  const links = linksOnScreen(state).slice(0, LETTERS.length ** 2);
  const long = links.length > LETTERS.length;
  return links.map((link, index) => {
    const last = LETTERS[index % LETTERS.length] ?? '';
    return { link, label: long ? (LETTERS[Math.floor(index / LETTERS.length)] ?? '') + last : last };
  });
}

function showHints(state: ReaderState): ReaderState {
  if (linksOnScreen(state).length === 0) return note(state, 'no links on the screen');
  return { ...note(state, 'type the letters of a link, Esc to leave'), hint: '' };
}

/** A letter while hints are shown. */
export function hintKey(state: ReaderState, key: string): ReaderState | Outcome {
  const typed = (state.hint ?? '') + key;
  const left: ReaderState = { ...state, hint: null };
  if (key === 'escape') return left;
  const fitting = hintsOf(state).filter(({ label }) => label.startsWith(typed));
  const exact = fitting.find(({ label }) => label === typed);
  if (exact) return follow(left, exact.link);
  return fitting.length > 0 ? { ...state, hint: typed } : note(left, 'no such link');
}

/** The rows of the list of links. */
export function linkItems(state: ReaderState): readonly PanelItem[] {
  const { blocks } = state.document.article;
  return linksOf(blocks).map((link) => ({
    text: blocks[link.block]?.text.slice(link.start, link.end) ?? '',
    detail: link.url,
    depth: 0,
    title: false,
    choose: (now: ReaderState) => goToLink(now, link),
  }));
}

export const LINKS = {
  'next-link': (state, count) => step(state, count ?? 1),
  'previous-link': (state, count) => step(state, -(count ?? 1)),
  follow: followChosen,
  browse,
  hints: showHints,
} as const satisfies Partial<Record<CommandName, Handler>>;
