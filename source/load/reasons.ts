import { type Messages, messages } from '../messages/index.ts';

/** The error codes of Node, its TLS and its HTTP parser, as messages. */
const REASONS: readonly (readonly [code: RegExp, reason: keyof Messages['loading']['network']])[] = [
  [/^ENOTFOUND$/, 'noHost'],
  [/^EAI_AGAIN$/, 'unresolved'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/, 'lost'],
  [/^ETIMEDOUT$/, 'noAnswer'],
  [/^(?:EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'unreachable'],
  [/^CERT_HAS_EXPIRED$/, 'expired'],
  [/^CERT_NOT_YET_VALID$/, 'notYetValid'],
  [/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/, 'selfSigned'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'otherName'],
  [/^(?:UNABLE_TO_|CERT_|INVALID_CA|HOSTNAME_MISMATCH)/, 'unverified'],
  [/^(?:EPROTO|ERR_SSL_|ERR_TLS_)/, 'insecure'],
  [/^HPE_HEADER_OVERFLOW$/, 'headers'],
  [/^HPE_/, 'notHttp'],
  [/^(?:Z_BUF_ERROR|ERR_BROTLI_DECODER_ERROR_UNREACHABLE)$/, 'cutShort'],
  [/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT)/, 'damaged'],
  [/^ERR_PROXY_/, 'proxyRefused'],
];

/** The error and its causes, outermost first. Connecting to several addresses fails with an AggregateError. */
function* chain(error: unknown): Generator<Error & { readonly code?: unknown }> {
  for (let depth = 0; error instanceof Error && depth < 5; depth += 1) {
    yield error;
    error = error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
  }
}

/** Whether a request failed because there is no such host. */
export const isWithoutHost = (error: unknown): boolean => [...chain(error)].some(({ code }) => code === 'ENOTFOUND');

/** Why a request or a body failed, in words. */
export function networkReason(error: unknown): string {
  const errors = [...chain(error)];
  for (const { code } of errors) {
    const known = typeof code === 'string' ? REASONS.find(([pattern]) => pattern.test(code)) : undefined;
    if (known) return messages.loading.network[known[1]];
  }
  const last = errors.at(-1);
  return String(last?.message ?? error);
}
