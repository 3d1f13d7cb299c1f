// `npm start` opens the seed, `npm start -- FILE` another source. The reader runs in this process, so that the
// terminal and its signals are the reader's own.
const seed = new URL('../fixtures/seed/input.txt', import.meta.url).pathname;
const sources = process.argv.slice(2);
process.argv.splice(2, Infinity, ...(sources.length > 0 ? sources : [seed]));
await import('../dist/cli.js');
