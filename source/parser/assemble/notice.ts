import { isTag, isText } from 'domhandler';
import type { Article, Block, Notice } from '../../article.ts';
import { NOTICES } from '../../messages/english/notices.ts';
import type { Page } from '../html/page.ts';
import { lengthWithoutSpace } from '../html/text.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { CHALLENGE, CHALLENGE_TITLES } from '../wording/challenges.ts';
import { CONSENT, LOGIN, NEEDS_SCRIPT, NOT_FOUND, SEARCH_RESULTS } from '../wording/notices.ts';
import { matcher } from '../wording/phrases.ts';

const MESSAGES: Readonly<Record<Notice['code'], string>> = NOTICES;

/** The notice for an input without text. */
const NO_TEXT: Notice = { code: 'empty-page', message: NOTICES.noText };

/** Bounds on the amount of prose, in UTF-16 code units. */
const PROSE = {
  /** With more, a page is an article, no matter what else is on it. */
  article: 2500,
  /** With less, a message or a password field decides what the page is. */
  short: 1200,
  /** With less, a password field alone decides that it is a wall. */
  lure: 300,
  /** With less, there is no article. */
  none: 140,
};
/** Bounds on the text of a whole page, in UTF-16 code units without white space. */
const TEXT = {
  /** With less, the page may be an empty shell that a script fills. */
  shell: 120,
  /** With less ("Loading…"), it certainly is. */
  loading: 12,
};

const saysNotFound = matcher(NOT_FOUND, 'start');
const saysSearch = matcher(SEARCH_RESULTS, 'start');
const asksToLogIn = matcher(LOGIN, 'anywhere');
const asksConsent = matcher(CONSENT, 'anywhere');
const isChallengeTitle = matcher(CHALLENGE_TITLES, 'whole');
const challenges = matcher(CHALLENGE, 'anywhere');
const needsScript = matcher(NEEDS_SCRIPT, 'anywhere');

/** Why a page is not an article, in English, since others read it in the JSON; null if it is one. `blocks` are those of the article that was found. */
export function noticeOf(page: Page, title: string | null, blocks: readonly Block[]): Notice | null {
  const code = codeOf(page, title, blocks);
  return code ? { code, message: MESSAGES[code] } : null;
}

/** Whether an article has so little prose that the data of the page is read instead. */
export const lacksProse = (blocks: readonly Block[]): boolean => proseOf(blocks) < PROSE.none;

/** The notice for a text that was read from the data of a page. */
export const FROM_DATA: Notice = { code: 'from-data', message: MESSAGES['from-data'] };

/** The article of any format, with a notice if it has nothing to read. */
export function withNotice(article: Article): Article {
  const isEmpty = !article.notice && article.blocks.every(({ text }) => text === '');
  return isEmpty ? { ...article, notice: NO_TEXT } : article;
}

function codeOf(page: Page, title: string | null, blocks: readonly Block[]): Notice['code'] | null {
  const prose = proseOf(blocks);
  if (prose > PROSE.article) return null;
  const whole = surveyed(page);
  const headings = [
    title ?? '',
    ...blocks
      .filter(({ type }) => type === 'heading')
      .slice(0, 2)
      .map(({ text }) => text),
  ];
  if (whole.text < TEXT.shell && whole.password) return 'login-wall';
  if (whole.text < TEXT.shell * 4 && (whole.challenges || (whole.text < TEXT.shell && isChallengeTitle(title ?? ''))))
    return 'challenge';
  if (whole.text < TEXT.shell && (whole.text < TEXT.loading || whole.needsScript)) return 'empty-page';
  if (prose < PROSE.short && headings.some(saysNotFound)) return 'not-found';
  if (headings.some(saysSearch) && linkShare(blocks) > 0.2) return 'search-page';
  const asking = blocks.filter(({ text }) => asksConsent(text)).length;
  if (asking > 0 && asking * 3 >= blocks.filter(({ type }) => type !== 'title').length) return 'consent-wall';
  if (prose < PROSE.short && ((whole.password && prose < PROSE.lure) || blocks.some(({ text }) => asksToLogIn(text))))
    return 'login-wall';
  if (isIndex(blocks, prose, whole)) return 'index-page';
  if (prose < PROSE.none && whole.text < TEXT.shell * 4 && whole.needsScript) return 'empty-page';
  const isElsewhere = whole.frames || prose * 2 < whole.text;
  return prose < PROSE.none && lengthOf(blocks) < 2 * PROSE.none && isElsewhere ? 'no-article' : null;
}

/** Whether a page lists other pages: many headings or entries that are links, and little prose between them. */
function isIndex(blocks: readonly Block[], prose: number, whole: Surveyed): boolean {
  const linked = blocks.filter((block) => isWordy(block) && linkedLength(block) * 2 > block.text.length).length;
  if (linked >= 5 && prose < 300 * linked) return linkShare(blocks) > 0.3 || prose < 120 * linked;
  return prose < PROSE.short / 2 && whole.links >= 25 && whole.linked * 2 > whole.text;
}

function isWordy({ type, text }: Block): boolean {
  return type !== 'title' && type !== 'image' && type !== 'embed' && text.length > 15;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { type, text }) => sum + (type === 'title' ? 0 : lengthWithWide(text)), 0);
}

/** The length of a text in UTF-16 code units. Ideographs count twice. */
const lengthWithWide = (text: string): number =>
  text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0);

/** The total length of the blocks that read like sentences, without links. */
function proseOf(blocks: readonly Block[]): number {
  let prose = 0;
  for (const block of blocks) {
    if (!isWordy(block) || block.type === 'heading' || block.type === 'caption') continue;
    const length = lengthWithWide(block.text) - linkedLength(block);
    if (length >= 40 && linkedLength(block) * 2 < block.text.length) prose += length;
  }
  return prose;
}

function linkedLength({ spans }: Block): number {
  return spans.reduce((sum, { style, start, end }) => sum + (style === 'link' ? end - start : 0), 0);
}

function linkShare(blocks: readonly Block[]): number {
  const length = blocks.reduce((sum, { type, text }) => sum + (type === 'title' ? 0 : text.length), 0);
  return length === 0 ? 0 : blocks.reduce((sum, block) => sum + linkedLength(block), 0) / length;
}

interface Surveyed {
  /** The length of the page's text and of its links, in UTF-16 code units without white space. */
  readonly text: number;
  readonly linked: number;
  readonly links: number;
  readonly password: boolean;
  readonly frames: boolean;
  readonly needsScript: boolean;
  readonly challenges: boolean;
}

/** Counts the text, links and elements of the whole page. */
function surveyed({ document }: Page): Surveyed {
  let text = 0;
  let linked = 0;
  let links = 0;
  let password = false;
  let frames = false;
  let scripted = false;
  let challenged = false;
  let node = nextNode(document, document);
  let link: typeof node = null;
  let linkEnd: typeof node = null;
  for (; node; node = nextNode(node, document)) {
    if (node === linkEnd) link = null;
    if (isText(node)) {
      const inNoscript = node.parent && isTag(node.parent) && /^(?:noscript|title|head)$/.test(node.parent.name);
      // On a page with more text, neither matters.
      if (node.data.length < 1000 && text < TEXT.shell * 4) {
        scripted ||= needsScript(node.data);
        challenged ||= challenges(node.data);
      }
      const length = inNoscript ? 0 : lengthWithoutSpace(node.data);
      text += length;
      if (link) linked += length;
    } else if (isTag(node)) {
      if (node.name === 'frame') frames = true;
      if (node.name === 'input' && node.attribs.type === 'password') password = true;
      if (node.name === 'a' && node.attribs.href !== undefined && !link) {
        links += 1;
        link = node;
        linkEnd = nextOutside(node);
      }
    }
  }
  return { text, linked, links, password, frames, needsScript: scripted, challenges: challenged };
}
