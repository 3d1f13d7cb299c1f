import type { Article, Block } from '../../../article.ts';
import { type PictureBox, pictureBox } from '../../../layout/index.ts';
import { damageText } from '../../../messages/damage-text.ts';
import { messages } from '../../../messages/index.ts';
import { layerOf } from '../../../reader/model/layers.ts';
import type { PictureContent } from '../../../reader/model/pictures.ts';
import type { ReaderState } from '../../../reader/model/state.ts';
import { geometry } from '../../../reader/view/geometry.ts';
import { visibleRows } from '../../../reader/view/viewport.ts';
import type { PictureLoader } from '../session.ts';
import type { Store } from '../store.ts';
import type { PictureDrawing } from './drawing.ts';

/** How far below and above the screen pictures are loaded, in screens. @speed */
const AHEAD = { below: 2, above: 1 } as const;
/** How many are loaded at the same time. @speed */
const AT_ONCE = 2;
/** How many are kept; the others are loaded again near the screen. @speed */
const MOST_KEPT = 30;

interface Wanted {
  readonly block: number;
  readonly src: string;
  readonly columns: number;
  readonly rows: number;
}

const keyOf = ({ block, columns, rows }: Wanted): string => `${block} ${columns}x${rows}`;

/** The pictures on the screen and near it, the nearest first. */
function wantedPictures(state: ReaderState): Wanted[] {
  const { layout, document } = state;
  const { pictureRows } = geometry(state);
  const { start, end } = visibleRows(state);
  const screen = end - start;
  const wanted = new Map<number, Wanted & { readonly distance: number }>();
  const last = Math.min(layout.rows.length, end + AHEAD.below * screen);
  for (let index = Math.max(0, start - AHEAD.above * screen); index < last; index += 1) {
    const row = layout.rows[index];
    if (row?.picture === undefined || wanted.has(row.block)) continue;
    const block = document.article.blocks[row.block];
    const box = block && pictureBox(block, layout.width, pictureRows);
    if (!box || block.src === undefined) continue;
    const distance = index < start ? start - index : Math.max(0, index - end);
    wanted.set(row.block, { block: row.block, src: block.src, ...box, distance });
  }
  return [...wanted.values()].sort((one, other) => one.distance - other.distance);
}

/** Shows the pictures near the screen as they arrive. Returns a function that stops this. */
export function showPictures(store: Store, load: PictureLoader, drawing: PictureDrawing): () => void {
  let blocks: Article['blocks'] | null = null;
  let contents = new Map<
    number,
    { readonly key: string; readonly box: PictureBox; readonly content: PictureContent }
  >();
  let loading = 0;
  let asked = new Set<string>();
  let open: Block | null = null;

  const draw = async ({ src, columns, rows }: Omit<Wanted, 'block'>): Promise<PictureContent> => {
    const page = store.state().document.address;
    try {
      const box = await drawing.boxOf({ columns, rows });
      const answer = await load({ src, page, box });
      if (!('problem' in answer)) return drawing.contentOf(answer.pixels, { columns, rows });
      return { kind: 'problem', text: `(${damageText(answer.problem)})` };
    } catch {
      return { kind: 'problem', text: `(${messages.trouble.pictureNotDrawn})` };
    }
  };

  const publish = () => {
    const shown = new Map([...contents].map(([block, { content }]) => [block, content]));
    const boxes = new Map([...contents].map(([block, { box }]) => [block, box]));
    if (blocks) store.dispatch({ type: 'pictures', blocks, pictures: shown, boxes });
  };

  const next = () => {
    const state = store.state();
    if (state.settings.pictures !== 'shown' || loading >= AT_ONCE) return;
    const wanted = wantedPictures(state).find((each) => !asked.has(keyOf(each)));
    if (!wanted) return;
    const key = keyOf(wanted);
    const article = blocks;
    asked.add(key);
    loading += 1;
    void draw(wanted).then((content) => {
      loading -= 1;
      if (article === blocks) {
        contents.delete(wanted.block);
        contents.set(wanted.block, { key, box: wanted, content });
        let count = [...contents.values()].filter((each) => each.content.kind !== 'problem').length;
        for (const [block, kept] of contents) {
          if (count <= MOST_KEPT) break;
          // A picture that cannot be loaded takes no memory, and its space is closed.
          if (kept.content.kind === 'problem') continue;
          count -= 1;
          contents.delete(block);
          asked.delete(kept.key);
        }
        publish();
      }
      next();
    });
    next();
  };

  const look = () => {
    const state = store.state();
    const { article } = state.document;
    if (article.blocks !== blocks) {
      blocks = article.blocks;
      contents = new Map();
      asked = new Set();
    }
    const layer = layerOf(state, 'picture');
    const block = layer ? (article.blocks[layer.block] ?? null) : null;
    if (block !== open) {
      open = block;
      const { width: columns, height: rows } = geometry(state).panel;
      if (layer && block?.src !== undefined) {
        void draw({ src: block.src, columns, rows }).then((content) =>
          store.dispatch({ type: 'picture', block: layer.block, content }),
        );
      }
    }
    next();
  };
  const stop = store.subscribe(look);
  look();
  return stop;
}
