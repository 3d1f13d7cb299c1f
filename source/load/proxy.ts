import { messages } from '../messages/index.ts';
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that may name the proxy for a protocol. The first one that is set is used. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
};

/** Whether this version of Node supports proxies from the environment. Older ones silently bypass them. */
export function canUseProxy(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}

/** Whether NO_PROXY lists the URL's host: exactly, with its port, by a parent domain, or by `*`. */
function bypassesProxy(url: URL, environment: Environment): boolean {
  const names = (environment.no_proxy || environment.NO_PROXY || '').toLowerCase().split(/[\s,]+/);
  return names.some((name) => {
    const host = name.replace(/^\*?\./, '');
    if (host === '') return false;
    return host === '*' || [url.host, url.hostname].some((own) => own === host || own.endsWith(`.${host}`));
  });
}

const variableFor = (url: URL, environment: Environment): string | undefined =>
  VARIABLES[url.protocol]?.find((variable) => environment[variable]);

/** The environment in which Node finds the proxy for a URL: it does not know ALL_PROXY. */
export function proxyEnvironment(url: URL, environment: Environment): Environment {
  const name = variableFor(url, environment);
  return name === undefined
    ? environment
    : { ...environment, [`${url.protocol.slice(0, -1)}_proxy`]: environment[name] };
}

/**
 * Why a URL cannot be fetched through its proxy in the environment; null if it can, or if there is no proxy. The message
 * leaves out the proxy's URL, which may contain a password.
 */
export function refusedProxy(url: URL, environment: Environment, version: string): string | null {
  const name = variableFor(url, environment);
  if (name === undefined || bypassesProxy(url, environment)) return null;
  const proxy = environment[name] ?? '';
  if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol)) return messages.loading.badProxy(name);
  return canUseProxy(version) ? null : messages.loading.noProxySupport(version);
}
