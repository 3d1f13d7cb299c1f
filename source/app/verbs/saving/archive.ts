import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, GoneFailure } from '../../../failure.ts';
import type { ToSave } from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';

/** The address of a page in an archive. In a query it is encoded. */
export function archivedAt(template: string, url: string): string {
  const at = template.indexOf('{url}');
  const encoded = template.slice(0, at).includes('?') ? encodeURIComponent(url) : url;
  return template.slice(0, at) + encoded + template.slice(at + '{url}'.length);
}

/** A web archive named by the user, which is asked for pages that are gone: one page at a time, with a pause after each. */
export class Archive {
  readonly #template: string | undefined;
  readonly #pause: number;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param template the address of a page, with `{url}` for its URL; undefined for no archive. `pause` in milliseconds */
  constructor(template: string | undefined, pause: number) {
    this.#template = template;
    this.#pause = pause;
  }

  /**
   * Fetches a page; if it is gone, from the archive. It is still the article of its own URL.
   *
   * @throws Failure if neither has it
   */
  async orFetch(url: string, fetch: (source: string) => Promise<ToSave>): Promise<ToSave> {
    try {
      return await fetch(url);
    } catch (error) {
      const template = this.#template;
      if (template === undefined || !(error instanceof GoneFailure)) throw error;
      const archived = archivedAt(template, url);
      try {
        const found = await this.#inTurn(() => fetch(archived));
        return { ...found, address: url, article: { ...found.article, url, canonicalUrl: null } };
      } catch (second) {
        if (!(second instanceof Failure)) throw second;
        throw new Failure(messages.verbs.save.norArchive(error.message, second.message), { cause: second });
      }
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.then(
      () => sleep(this.#pause),
      () => sleep(this.#pause),
    );
    return result;
  }
}
