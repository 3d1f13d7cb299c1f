import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canUseProxy, proxyEnvironment, refusedProxy } from '../../source/load/proxy.ts';

const HTTP = new URL('http://ferry.example:8080/');
const HTTPS = new URL('https://ferry.example/');
const refused = (url: URL, environment: Record<string, string>) => refusedProxy(url, environment, '24.21.0');

describe('refusedProxy', () => {
  it('should take a proxy from the variables of its protocol, in either case, and not from empty ones', () => {
    for (const name of ['http_proxy', 'HTTP_PROXY']) {
      assert.match(refused(HTTP, { [name]: 'ftp://a.example' }) ?? '', new RegExp(`proxy in ${name} is not`));
      assert.equal(refused(HTTPS, { [name]: 'ftp://a.example' }), null);
      assert.equal(refused(HTTP, { [name]: '' }), null);
    }
    for (const name of ['https_proxy', 'HTTPS_PROXY']) {
      assert.match(refused(HTTPS, { [name]: 'ftp://a.example' }) ?? '', new RegExp(`proxy in ${name} is not`));
      assert.equal(refused(HTTP, { [name]: 'ftp://a.example' }), null);
    }
  });

  it('should take the proxy for all protocols if the protocol has none of its own', () => {
    for (const name of ['all_proxy', 'ALL_PROXY']) {
      for (const url of [HTTP, HTTPS]) {
        assert.match(refused(url, { [name]: 'socks5://a.example' }) ?? '', new RegExp(`proxy in ${name} is not`));
        assert.equal(refused(url, { [name]: 'http://a.example' }), null);
        assert.equal(refused(url, { [name]: 'socks5://a.example', no_proxy: '*' }), null);
      }
      assert.equal(refused(HTTP, { [name]: 'socks5://a.example', HTTP_PROXY: 'http://a.example' }), null);
    }
    assert.deepEqual(proxyEnvironment(HTTPS, { ALL_PROXY: 'http://a.example' }), {
      ALL_PROXY: 'http://a.example',
      https_proxy: 'http://a.example',
    });
    assert.deepEqual(proxyEnvironment(HTTP, {}), {});
  });

  it('should reject a URL that is not an HTTP proxy, without printing it', () => {
    for (const proxy of ['socks5://u:secret@a.example', '127.0.0.1:3128', 'http://', 'ftp://a.example', 'not a URL']) {
      const reason = refused(HTTP, { http_proxy: proxy });
      assert.equal(reason, 'the proxy in http_proxy is not an http:// or https:// URL', proxy);
    }
    for (const proxy of ['http://127.0.0.1:3128', 'https://u:p@a.example'])
      assert.equal(refused(HTTP, { http_proxy: proxy }), null, proxy);
  });

  it('should not mind the proxy of a host that NO_PROXY names', () => {
    const http_proxy = 'socks5://a.example';
    for (const no_proxy of ['*', 'ferry.example', 'x, example', '.example', '*.example', 'ferry.example:8080'])
      assert.equal(refused(HTTP, { http_proxy, no_proxy }), null, no_proxy);
    for (const no_proxy of ['', 'erry.example', 'ferry.example:80', 'other.example', ','])
      assert.notEqual(refused(HTTP, { http_proxy, no_proxy }), null, no_proxy);
  });

  it('should say that an old Node cannot use a proxy', () => {
    assert.match(refusedProxy(HTTP, { http_proxy: 'http://a.example' }, '22.13.0') ?? '', /Node 22\.13\.0 cannot/);
  });
});

describe('canUseProxy', () => {
  it('should know which Node can', () => {
    const can = ['22.21.0', '22.23.3', '24.5.0', '24.21.0', '25.0.0', '26.1.0'];
    const cannot = ['22.13.0', '22.20.0', '23.11.0', '24.4.1'];
    assert.deepEqual([...can, ...cannot].filter(canUseProxy), can);
  });
});
