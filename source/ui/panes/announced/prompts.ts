/** What a screen reader says while the user types a search, a filter, tags, the label of a link or the name of a mark. */

import { messages } from '../../../messages/index.ts';
import { hasLayer, layerOf, type Prompt, promptOf } from '../../../reader/model/layers.ts';
import type { ReaderState } from '../../../reader/model/state.ts';
import { hintsOf } from '../../../reader/view/links.ts';
import { listedQuotes, quoteCount, shownQuotes } from '../../../reader/view/quotes.ts';
import { searchSwitches } from '../../../reader/view/search-switches.ts';

type PromptOf<Kind extends Prompt['kind']> = Extract<Prompt, { kind: Kind }>;

function searchLines(before: ReaderState | null, after: ReaderState, prompt: PromptOf<'search-prompt'>): string[] {
  const { spoken } = messages;
  const old = before && layerOf(before, 'search-prompt');
  if (!old) return [spoken.search];
  const lines: string[] = [];
  if (prompt.options !== old.options) {
    const switches = searchSwitches(after.settings.bindings, prompt.options, prompt.edit.text);
    const on = switches.flatMap((each) => each.on ?? []).join(', ');
    lines.push(on === '' ? spoken.noSwitches : spoken.switches(on));
  }
  const isOther = prompt.edit.text !== old.edit.text || (lines.length > 0 && prompt.edit.text !== '');
  if (!isOther) return lines;
  const search = layerOf(after, 'search');
  const error = search?.result.error;
  return [...lines, error ?? spoken.typed(prompt.edit.text, search?.result.matches.length ?? 0)];
}

function filterLines(before: ReaderState | null, after: ReaderState, prompt: PromptOf<'filter-prompt'>): string[] {
  const old = before && layerOf(before, 'filter-prompt');
  const count = quoteCount(listedQuotes(after).length, shownQuotes(after).length);
  if (!old) return [messages.spoken.filter(count)];
  return prompt.edit.text === old.edit.text ? [] : [messages.spoken.filtered(prompt.edit.text, count)];
}

function tagsLines(before: ReaderState | null, prompt: PromptOf<'tags-prompt'>): string[] {
  const typed = prompt.edit.text;
  const old = before && promptOf(before);
  if (typed === old?.edit.text) return [];
  return [old ? typed : messages.spoken.tags(typed.replace(/, $/, ''))];
}

/** What has changed in the open prompt; null if there is none. */
export function promptLines(before: ReaderState | null, after: ReaderState): string[] | null {
  const prompt = promptOf(after);
  switch (prompt?.kind) {
    case 'search-prompt':
      return searchLines(before, after, prompt);
    case 'filter-prompt':
      return filterLines(before, after, prompt);
    case 'tags-prompt':
      return tagsLines(before, prompt);
    case undefined:
      return null;
  }
}

/** Announces that words to narrow the library are being typed. */
export function narrowingLines(before: ReaderState | null, after: ReaderState): string[] {
  const isOpened = hasLayer(after, 'library-words') && !(before && hasLayer(before, 'library-words'));
  return isOpened ? [messages.spoken.narrow] : [];
}

/** The labels of the links that can be typed, and what a command waits for. */
export function waitingLines(before: ReaderState | null, after: ReaderState): string[] {
  const hints = layerOf(after, 'hints');
  if (hints && hints.typed !== (before && layerOf(before, 'hints')?.typed)) {
    const left = hintsOf(after).filter(({ label }) => label.startsWith(hints.typed));
    return left.map(({ label, link }) => {
      const text = after.document.article.blocks[link.block]?.text.slice(link.start, link.end) ?? '';
      return messages.spoken.hint(label, text, link.url);
    });
  }
  const pending = layerOf(after, 'pending')?.command ?? null;
  if (pending === null || pending === (before && layerOf(before, 'pending')?.command)) return [];
  // The formats of an export are in a message.
  return pending === 'export' ? [] : [messages.spoken.pending[pending]];
}
