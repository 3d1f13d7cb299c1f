/** The error codes of Node, its TLS and its HTTP parser, as messages. */
const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^ENOTFOUND$/, 'no such host'],
  [/^EAI_AGAIN$/, 'the host name cannot be resolved; is the network up?'],
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/, 'the connection was lost'],
  [/^ETIMEDOUT$/, 'no answer'],
  [/^(?:EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'the host cannot be reached'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired'],
  [/^CERT_NOT_YET_VALID$/, 'its certificate is not valid yet; is the clock right?'],
  [/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/, 'its certificate is self-signed'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another host'],
  [/^(?:UNABLE_TO_|CERT_|INVALID_CA|HOSTNAME_MISMATCH)/, 'its certificate cannot be verified'],
  [/^(?:EPROTO|ERR_SSL_|ERR_TLS_)/, 'a secure connection could not be made'],
  [/^HPE_HEADER_OVERFLOW$/, 'the answer has too many headers'],
  [/^HPE_/, 'the answer is not HTTP'],
  [/^(?:Z_BUF_ERROR|ERR_BROTLI_DECODER_ERROR_UNREACHABLE)$/, 'the compressed data is cut short'],
  [/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT)/, 'the compressed data is damaged'],
  [/^ERR_PROXY_/, 'the proxy refused the connection'],
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
    if (known) return known[1];
  }
  const last = errors.at(-1);
  return String(last?.message ?? error);
}
