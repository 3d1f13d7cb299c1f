/** Languages of code, as labels of code blocks name them, in lower case. */
export const CODE_LANGUAGES: ReadonlySet<string> = new Set(
  (
    'asm assembly awk bash bat c c# c++ clojure cmake cmd console cpp csharp css csv dart diff docker dockerfile elixir elm erlang f# fish ' +
    'fortran fsharp git go golang gradle graphql groovy haskell hcl html http ini java javascript js json json5 jsonc jsx julia kotlin ' +
    'latex less lisp lua make makefile markdown matlab md mdx nginx nim nix objc objective-c ocaml pascal perl php plaintext powershell ' +
    'prolog properties proto protobuf ps1 py python r rb rs rst ruby rust sas sass scala scheme scss sh shell sol solidity sql svelte swift ' +
    'tcl terraform tex text toml ts tsx typescript vb vba verilog vhdl vim vue wasm xml yaml yml zig zsh'
  ).split(' '),
);

/** Labels that do not name a language. */
export const NO_LANGUAGE: ReadonlySet<string> = new Set(['none', 'plain', 'plaintext', 'text', 'txt', 'auto']);

/** The prompt before a notebook cell. */
export const NOTEBOOK_PROMPT = /^(?:In|Out)\s*\[[\s\d*]*\]\s*:?$/;
