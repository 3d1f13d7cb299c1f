/** The answer to one request, before redirects are followed. */
export interface Answer {
  readonly status: number;
  header(name: string): string | null;
  /** The body, its content encoding undone. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of a body that nobody wants. */
  dismiss(): Promise<void> | void;
}

export type Send = (url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Answer>;

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Node's own `fetch`: it loads undici when it is first touched, so nothing here runs before a page is asked for. */
export const sendDirectly: Send = async (url, headers, signal) => {
  const response = await fetch(url, { headers, signal, redirect: 'manual' });
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: response.body ?? nothing(),
    dismiss: () => response.body?.cancel(),
  };
};
