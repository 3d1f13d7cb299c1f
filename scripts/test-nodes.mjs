// Runs the whole suite on every Node that Pullquote supports; npx brings each.
import { spawnSync } from 'node:child_process';

const versions = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24', '26'];
const failed = versions.filter((version) => {
  console.log(`\nNode ${version}`);
  return spawnSync('npx', ['-y', `node@${version}`, 'scripts/test.mjs'], { stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? `\npasses on Node ${versions.join(', ')}` : `\nfails on Node ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
