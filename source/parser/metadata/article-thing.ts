import { isThing, list, readJsonLd, type Thing, typesOf } from '../html/json-ld.ts';

const ARTICLE =
  /(?:Article|Posting|Report|Review|Recipe|HowTo|NewsStory|CreativeWork|Guide|Book|Chapter|PodcastEpisode|Answer|Question|LearningResource|Course|Product)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage|FAQPage|QAPage|MedicalWebPage|CollectionPage)$/;

/** What JSON-LD states about the page's article. Every field is as the page has it. */
export interface ArticleThing {
  /** Whether it states an article at all, and not only the page's own object. */
  readonly isArticle: boolean;
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly description: string | null;
  readonly lang: string | null;
  readonly siteName: string | null;
  readonly body: string | null;
}

/**
 * Reads what JSON-LD states about the article: the article with the page's URL, or else the first one. Missing fields are taken from the
 * page's own object.
 */
export function readArticleThing(scripts: readonly string[], url: string | null): ArticleThing {
  const things = readJsonLd(scripts);
  const byId = new Map<string, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > 2 && !byId.has(id)) byId.set(id, thing);
  }
  const ofType = (type: RegExp): Thing[] => things.filter((thing) => typesOf(thing).some((name) => type.test(name)));
  const articles = ofType(ARTICLE).filter((thing) => thing.headline || thing.datePublished || thing.articleBody);
  const own = articles.filter((thing) => urlsOf(thing).some((other) => isSameUrl(other, url)));
  const best = [...own, ...articles].slice(0, 1);
  const pages = ofType(PAGE);
  const candidates = [...best, ...pages.slice(0, 1)];
  const first = (read: (thing: Thing) => string | null): string | null => {
    for (const thing of candidates) {
      const value = read(thing);
      if (value) return value;
    }
    return null;
  };
  const authors = candidates
    .map((thing) => names(thing.author ?? thing.creator, byId))
    .find((found) => found.length > 0);
  const sites = ofType(/^WebSite$/);
  return {
    isArticle: best.length > 0,
    headline: first((thing) => text(thing.headline)) ?? text(best[0]?.name),
    authors: authors ?? [],
    published: first((thing) => text(thing.datePublished) ?? text(thing.dateCreated)),
    modified: first((thing) => text(thing.dateModified)),
    description: first((thing) => text(thing.description)),
    lang: first((thing) => text(thing.inLanguage)),
    siteName: names(sites[0], byId)[0] ?? names(best[0]?.publisher, byId)[0] ?? null,
    body: text(best[0]?.articleBody),
  };
}

function text(value: unknown): string | null {
  const [first] = list(value);
  if (typeof first === 'number') return String(first);
  if (isThing(first)) return text(first['@value'] ?? first.name);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

/** The names of people or organizations, given directly or by reference. */
function names(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  return list(value).flatMap((one) => {
    if (typeof one === 'string')
      return one.trim() === '' || byId.has(one) ? names(byId.get(one), new Map()) : [one.trim()];
    if (!isThing(one)) return [];
    const id = one['@id'];
    const name = text(one.name) ?? text(one.alternateName);
    if (name) return [name];
    const whole = typeof id === 'string' ? byId.get(id) : undefined;
    return whole && whole !== one ? names(whole, new Map()) : [];
  });
}

function urlsOf(thing: Thing): string[] {
  return [thing.url, thing['@id'], thing.mainEntityOfPage].flatMap((value) =>
    list(value).flatMap((one) => {
      if (typeof one === 'string') return [one];
      return isThing(one) && typeof one['@id'] === 'string' ? [one['@id']] : [];
    }),
  );
}

function isSameUrl(other: string, url: string | null): boolean {
  return url !== null && bare(other) === bare(url);
}

const bare = (other: string): string =>
  other
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase();
