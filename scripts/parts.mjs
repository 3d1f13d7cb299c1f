// Divides the command into scripts, which `scripts/launcher.mjs` loads when something in them is first needed. esbuild splits the
// command into ES modules ("chunks"), one for each set of modules that is needed together; a script holds many of them, as
// CommonJS, each run when it is first required. A start reads few files, and V8 caches what it compiled of each.
import { basename } from 'node:path';
import { build, transform } from 'esbuild';

/** The scripts, by the modules that their chunks begin with. A chunk that two scripts need is in the first. */
const PARTS = {
  first: /^(?:cli\.tsx|source\/app\/(?:open|modes\/(?:print|read))\.ts|source\/ui\/run\.tsx)$/,
  arguments: /^source\/app\/cli\/arguments\.ts$/,
  quotes: /^source\/quotes\/index\.ts$/,
  ink: /^source\/ui\/(?:ink\/mount|run-linear)\.tsx$/,
  mail: /^source\/containers\/mail\/mail\.ts$/,
  feed: /^source\/containers\/feed\.ts$/,
  book: /^source\/containers\/archives\/(?:archive|book|open-document)\.ts$/,
  word: /^source\/containers\/archives\/word\.ts$/,
  german: /^source\/messages\/german\/index\.ts$/,
  french: /^source\/messages\/french\/index\.ts$/,
};

/** Large modules that are rarely needed, each in a script of its own. Everything else is in `later`. */
const ALONE = /^(?:node_modules\/hyphen\/patterns\/.*\.js|source\/ui\/session\/background\/grammars\.ts)$/;

const nameOf = (path) => basename(path).replace(/\.\w+$/, '');

/** The part of each chunk, by their names. */
function partsOf(outputs) {
  const parts = new Map();
  const place = (path, part) => {
    if (parts.has(nameOf(path))) return;
    parts.set(nameOf(path), part);
    for (const { path: needed, kind } of outputs[path].imports) if (kind === 'import-statement') place(needed, part);
  };
  const all = Object.entries(outputs);
  for (const [part, entry] of Object.entries(PARTS)) {
    const begin = all.filter(([, { entryPoint }]) => entryPoint && entry.test(entryPoint));
    if (begin.length === 0) throw new Error(`no module is the beginning of the script ${part}`);
    for (const [path] of begin) place(path, part);
  }
  const alone = all.filter(([, { entryPoint }]) => entryPoint && ALONE.test(entryPoint));
  if (alone.length === 0) throw new Error('no module stands alone: is node_modules somewhere else?');
  for (const [path, { entryPoint }] of alone) place(path, nameOf(entryPoint));
  for (const [path] of all) place(path, 'later');
  return parts;
}

/** A script made of chunks, given as an object from name to code. Its own names are unlike those in packages, which chunks declare beside them. */
const scriptOf = (part, chunks) => `const modules = {}, chunks = {
${chunks.map(([name, code]) => `${JSON.stringify(name)}(module, exports) {\n${code}},`).join('\n')}
};
const PULLQUOTE_CHUNK = exports.chunk = (name) => {
  const known = modules[name];
  if (known) return known.exports;
  const module = modules[name] = { exports: {} };
  chunks[name](module, module.exports);
  return module.exports;
};
${part === 'first' ? 'PULLQUOTE_CHUNK("first");' : ''}`;

/**
 * Builds `cli.tsx` into its scripts. Resolves to their code by name.
 *
 * @param options esbuild's
 */
export async function buildParts(options) {
  const { outputFiles, metafile } = await build({
    ...options,
    define: { ...options.define, 'import.meta': 'PULLQUOTE_HOST.meta' },
    entryPoints: { first: 'cli.tsx' },
    outdir: 'dist/command',
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  });
  const parts = partsOf(metafile.outputs);
  const scripts = new Map();
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: options.target,
      supported: { ...options.supported, 'dynamic-import': false },
    });
    const part = parts.get(nameOf(path));
    const linked = code
      .replace(/\brequire\("\.\/([^"]+)\.js"\)/g, (_, name) =>
        parts.get(name) === part
          ? `PULLQUOTE_CHUNK("${name}")`
          : `PULLQUOTE_HOST.load("${parts.get(name)}").chunk("${name}")`,
      )
      .replace(/\brequire\("(node:[^"]+)"\)/g, 'process.getBuiltinModule("$1")');
    scripts.set(part, [...(scripts.get(part) ?? []), [nameOf(path), linked]]);
  }
  return new Map([...scripts].map(([part, chunks]) => [part, scriptOf(part, chunks)]));
}
