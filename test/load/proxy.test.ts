import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canUseProxy, hasProxy } from '../../source/load/proxy.ts';

describe('hasProxy', () => {
  it('should obey the variables in either case, and not empty ones', () => {
    for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']) {
      assert.ok(hasProxy({ [name]: 'http://127.0.0.1:3128' }), name);
      assert.ok(!hasProxy({ [name]: '' }), name);
    }
    assert.ok(!hasProxy({ NO_PROXY: 'nordhavn.example' }));
  });
});

describe('canUseProxy', () => {
  it('should know which Node can', () => {
    const can = ['22.21.0', '22.23.3', '24.5.0', '24.21.0', '25.0.0', '26.1.0'];
    const cannot = ['22.13.0', '22.20.0', '23.11.0', '24.4.1'];
    assert.deepEqual([...can, ...cannot].filter(canUseProxy), can);
  });
});
