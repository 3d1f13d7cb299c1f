/** What Node, its TLS and undici call what went wrong, in words. */
const REASONS: readonly (readonly [codeOrName: RegExp, reason: string])[] = [
  [/^ENOTFOUND$/, 'no such host'],
  [/^EAI_AGAIN$/, 'the host name cannot be looked up now; is there a network?'],
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNABORTED)$/, 'the connection broke'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, 'no answer'],
  [/^(?:EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'the host cannot be reached'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired'],
  [/^CERT_NOT_YET_VALID$/, 'its certificate is not valid yet; is the clock right?'],
  [/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/, 'its certificate is signed by itself alone'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another host'],
  [/^(?:UNABLE_TO_|CERT_|INVALID_CA|HOSTNAME_MISMATCH)/, 'its certificate cannot be verified'],
  [/^(?:EPROTO|ERR_SSL_|ERR_TLS_)/, 'no secure connection could be made'],
  [/^HPE_HEADER_OVERFLOW$|^UND_ERR_HEADERS_OVERFLOW$/, 'the answer has too many headers'],
  [/^HPE_|^HTTPParserError$|^UND_ERR_(?:INVALID_|RESPONSE_|HTTP_PARSER)/, 'the answer is not HTTP'],
  [/^(?:Z_BUF_ERROR|ERR_BROTLI_DECODER_ERROR_UNREACHABLE)$/, 'the compressed data end too early'],
  [/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT)/, 'the compressed data are damaged'],
  [/^ERR_PROXY_|^UND_ERR_PRX_/, 'the proxy did not let it through'],
];

/** The error itself and its causes from the outside in; `fetch` wraps what the system said in a TypeError. */
function* chain(error: unknown): Generator<Error & { readonly code?: unknown }> {
  for (let depth = 0; error instanceof Error && depth < 5; depth++) {
    yield error;
    error = error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
  }
}

/** Why a request or a body failed, in words. */
export function networkReason(error: unknown): string {
  const errors = [...chain(error)];
  for (const { code, name } of errors) {
    const known = REASONS.find(([pattern]) => pattern.test(typeof code === 'string' ? code : name));
    if (known) return known[1];
  }
  const last = errors.at(-1);
  if (last?.message === 'bad port') return 'browsers keep away from this port';
  if (last?.message === 'terminated' || last?.message === 'other side closed') return 'the connection broke';
  return String(last?.message ?? error);
}
