import { messages } from '../../messages/index.ts';
import { linkAddress } from '../../printable.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, layerOf, pushLayer } from '../model/layers.ts';
import type { Link, Target } from '../model/location.ts';
import { note } from '../model/message.ts';
import type { Handler, Outcome, ReaderState } from '../model/state.ts';
import { hintsOf, linksOf, rowOfLink, selectedLink, visibleLinks } from '../view/links.ts';
import { jump, visibleRows } from '../view/viewport.ts';
import { departure } from './history.ts';
import { openPicture } from './pictures.ts';

/** Selects a link and shows its URL. */
export function goToLink(state: ReaderState, link: Link): ReaderState {
  return note(jump(state, { kind: 'link', link }), link.url);
}

/** Moves by `steps` links from the selected one, or from the top of the screen. */
function step(state: ReaderState, steps: number): ReaderState {
  const links = linksOf(state.document.article.blocks);
  if (links.length === 0) return note(state, messages.reader.links.none);
  const selected = selectedLink(state);
  const { start } = visibleRows(state);
  const first = links.findIndex((link) => rowOfLink(state, link) >= start);
  const below = first < 0 ? links.length : first;
  const from = selected ? links.indexOf(selected) : below - (steps > 0 ? 1 : 0);
  const last = steps > 0 ? links.length - 1 : 0;
  const isBeyond = steps > 0 ? from >= last : from <= last;
  const wanted = steps > 0 ? Math.min(from + steps, last) : Math.max(from + steps, last);
  const link = isBeyond ? undefined : links[wanted];
  if (!link) return note(state, steps > 0 ? messages.reader.links.noneBelow : messages.reader.links.noneAbove);
  return goToLink(state, link);
}

/** Follows a link: opens a web page in the reader, shows a picture or goes to a footnote; the system opens other URLs (mailto:). */
export function follow(state: ReaderState, link: Link): ReaderState | Outcome {
  const { url, footnote } = link;
  // The mark itself goes on the history, so that going back leads to it and not just near it.
  if (footnote !== undefined)
    return jump({ ...state, target: { kind: 'link', link } }, { kind: 'block', block: footnote });
  if (state.document.article.blocks[link.block]?.type === 'image') return openPicture(state, link.block);
  const opening = note(state, messages.reader.links.opening(url));
  if (!/^https?:/i.test(url)) return { state: opening, effects: [{ type: 'browse', url }] };
  return { state: opening, effects: [{ type: 'open-address', address: url, arrival: departure(state) }] };
}

/** The mark that led to the footnote, or else the footnote's first mark. */
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

function followSelected(state: ReaderState): ReaderState | Outcome {
  const link = selectedLink(state);
  if (link) return follow(state, link);
  const mark = state.target?.kind === 'block' ? markOf(state, state.target.block) : null;
  if (mark) return jump(state, mark);
  return note(state, messages.reader.links.noneSelected);
}

/** Opens the selected link in the browser, or else the article itself. */
function browse(state: ReaderState): ReaderState | Outcome {
  const { canonicalUrl, url } = state.document.article;
  const link = selectedLink(state);
  if (link?.footnote !== undefined) return follow(state, link);
  const wanted = link?.url ?? linkAddress(url ?? canonicalUrl ?? '');
  if (wanted === null) return note(state, messages.reader.copying.noUrl);
  return {
    state: note(state, messages.reader.links.openingInBrowser(wanted)),
    effects: [{ type: 'browse', url: wanted }],
  };
}

function showHints(state: ReaderState): ReaderState {
  if (visibleLinks(state).length === 0) return note(state, messages.reader.links.noneOnScreen);
  return pushLayer(note(state, messages.reader.links.typeLabel), { kind: 'hints', typed: '' });
}

/** Handles a key while link hints are shown. */
export function hintKey(state: ReaderState, key: string): ReaderState | Outcome {
  const typed = (layerOf(state, 'hints')?.typed ?? '') + key;
  const closed = dropLayers(state, 'hints');
  if (key === 'escape') return closed;
  const left = hintsOf(state).filter(({ label }) => label.startsWith(typed));
  const exact = left.find(({ label }) => label === typed);
  if (exact) return follow(closed, exact.link);
  return left.length > 0 ? pushLayer(state, { kind: 'hints', typed }) : note(closed, messages.reader.links.noLabel);
}

export const LINKS = {
  'next-link': (state, count) => step(state, count ?? 1),
  'previous-link': (state, count) => step(state, -(count ?? 1)),
  follow: followSelected,
  browse,
  hints: showHints,
} as const satisfies Partial<Record<CommandName, Handler>>;
