#!/usr/bin/env node
// What `dist/cli.js` is: in syntax that every Node with modules understands, so that an old one gets one clear line, and
// small, because the file that Node is started with is the only one that its compile cache never holds.
{
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13)) {
    process.stderr.write(`pullquote: needs Node 22.13 or newer, found ${process.versions.node}\n`);
    process.exit(1);
  }
}
{
  const { env, platform } = process;
  const { join } = process.getBuiltinModule('node:path');
  const { enableCompileCache } = process.getBuiltinModule('node:module');
  const caches = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache'));
  // Without a folder of one's own Node takes one among the temporary files.
  enableCompileCache(env.NODE_COMPILE_CACHE || (caches && join(caches, 'pullquote', 'compiled')));
}
import('./command/cli.js');
