import { messages } from '../../messages/index.ts';
import { encodedAddress, linkAddress } from '../../printable.ts';
import type { CommandName } from '../keys/keys.ts';
import { dropLayers, layerOf, pushLayer, replaceLayer } from '../model/layers.ts';
import { note } from '../model/message.ts';
import type { Action, Handler, Outcome, ReaderState } from '../model/state.ts';
import { layoutScreen } from '../view/incremental-layout.ts';

function togglePictures(state: ReaderState): ReaderState {
  const { pictures } = state.settings;
  if (pictures === 'impossible') return note(state, messages.reader.links.noPicturesButBrowser);
  const isShown = pictures === 'shown';
  const settings = { ...state.settings, pictures: isShown ? ('hidden' as const) : ('shown' as const) };
  return note(
    layoutScreen({ ...state, settings }),
    isShown ? messages.reader.links.picturesHidden : messages.reader.links.picturesShown,
  );
}

/** Makes room for pictures, once the terminal that seemed to have too few colors has turned out to draw them. */
export function picturesPossible(state: ReaderState): ReaderState {
  if (state.settings.pictures !== 'impossible') return state;
  return layoutScreen({ ...state, settings: { ...state.settings, pictures: 'shown' } });
}

/** Shows a picture on the whole screen, or in the browser if the terminal cannot. */
export function openPicture(state: ReaderState, block: number): ReaderState | Outcome {
  const { src = '' } = state.document.article.blocks[block] ?? {};
  const url = linkAddress(src);
  if (state.settings.pictures === 'impossible') {
    if (url === null) return note(state, messages.reader.links.noPictures);
    return { state: note(state, messages.reader.links.openingInBrowser(url)), effects: [{ type: 'browse', url }] };
  }
  const open = pushLayer(state, { kind: 'picture', block, content: null });
  return note(open, messages.reader.links.loading(url ?? encodedAddress(src)));
}

/** Any key closes the picture; `o` also opens it in the browser. */
export function pictureKey(state: ReaderState, key: string): ReaderState | Outcome {
  const layer = layerOf(state, 'picture');
  const closed = dropLayers(state, 'picture');
  const url = layer && linkAddress(state.document.article.blocks[layer.block]?.src ?? '');
  if (key !== 'o' || !url) return closed;
  return { state: note(closed, messages.reader.links.openingInBrowser(url)), effects: [{ type: 'browse', url }] };
}

/** Shows the loaded picture on the whole screen, unless it has been closed. */
export function pictureLoaded(
  state: ReaderState,
  { block, content }: Extract<Action, { type: 'picture' }>,
): ReaderState {
  const layer = layerOf(state, 'picture');
  if (layer?.block !== block) return state;
  return replaceLayer({ ...state, message: null }, { ...layer, content });
}

export const PICTURES = { pictures: togglePictures } as const satisfies Partial<Record<CommandName, Handler>>;
