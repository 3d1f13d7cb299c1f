import type { Article } from '../../../article.ts';
import { loadBidiLevels, loadHyphenate } from '../../../layout/index.ts';
import type { ReaderDocument } from '../../../reader/model/state.ts';
import { highlightCode } from './highlighting.ts';

/** Hebrew, Arabic and other right-to-left scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The article's declared language, or else the one that its function words suggest. */
async function languageOf(article: Article): Promise<string | null> {
  if (article.lang !== null) return article.lang;
  const { chooseLanguage } = await import('../../../quotes/language/choose.ts');
  return chooseLanguage(article).code || null;
}

/** Loads what an article needs for typesetting, which is usually nothing. */
async function loadTypesetting(
  article: Article,
  asked: { readonly hyphenate: boolean },
): Promise<NonNullable<ReaderDocument['typesetting']>> {
  const bidi = article.dir === 'rtl' || article.blocks.some(({ text }) => RIGHT_TO_LEFT.test(text));
  const language = asked.hyphenate ? await languageOf(article) : null;
  const hyphenate = language === null ? null : await loadHyphenate(language);
  return { ...(bidi ? { bidiLevels: await loadBidiLevels() } : {}), ...(hyphenate ? { hyphenate } : {}) };
}

/** Adds to a document what it needs for typesetting, and the tokens of its code. */
export async function withTypesetting(
  document: ReaderDocument,
  asked: { readonly hyphenate: boolean },
): Promise<ReaderDocument> {
  const { article } = document;
  const [typesetting, code] = await Promise.all([loadTypesetting(article, asked), highlightCode(article.blocks)]);
  return { ...document, typesetting, code };
}
