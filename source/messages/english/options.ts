/** One line of `--help` for each option; lines of at most 53 columns fit beside the option's name. */
export const OPTIONS = {
  format: 'print as text, markdown, json, jsonl, html or csv',
  width: 'wrap printed text at this column',
  links: 'number links in printed text and list them below it',
  color: 'color printed text: auto, always or never',
  offsets: 'unit of offsets in JSON: utf-16 or codepoints',
  jsonl: 'filter: JSON Lines in, JSON Lines out',
  jobs: 'filter: number of threads (default: one per core)',
  quotes: 'print only the quotes: text, markdown, json or csv',
  speaker: 'only quotes by this speaker (any form of the name)',
  match: 'only quotes that contain all of these words',
  fragments: 'include fragments of fewer than four words',
  withFilename: 'name the file of each quote in text and Markdown',
  input: 'input: html, list, markdown, text, terminal or json',
  full: 'keep the whole page, not only the article',
  requote: 'find quotes again in an article saved as JSON',
  maxSize: 'maximum size of a source, uncompressed (default: 50M)',
  quote: 'open at the Nth quote',
  search: 'open at the first match of these words',
  keys: 'use the keys of another program: less, vim or emacs',
  bind: 'bind a key to a command; may be repeated',
  textWidth: 'maximum text width in the reader (default: 72)',
  theme: 'color theme of the reader',
  sidebar: 'open the quotes sidebar: auto, always or never',
  sidebarFollows: 'scroll the article to the quote selected in the sidebar',
  pageFill: 'end pages between paragraphs, or fill them: paragraphs or pages',
  images: 'draw pictures: auto, halfblocks or never',
  justify: 'justify the text',
  hyphenate: 'hyphenate words at line ends',
  escapeTimeout: 'milliseconds to wait after Esc for the rest of a key (default: 100)',
  browserInTerminal: 'whether the browser runs in the terminal: auto, yes or no',
  screenReader: 'print plain lines for a screen reader; redraw nothing',
  quitIfOneScreen: 'print and quit if the article fits on one screen',
  keepChanges: 'do not keep the theme, widths and sidebar changed in the reader',
  state: 'do not restore or save positions, marks, searches and changes',
  farewell: 'do not print the reading position on exit',
  tag: 'add a tag; may be repeated',
  file: 'also save the sources listed in a file, one per line',
  entries: 'save the pages that a feed links to, not the feed',
  keepSource: 'also keep the page itself, compressed',
  keepImages: 'also keep the pictures, to show them offline',
  archive: 'web archive to search for pages that are gone',
  limit: 'print at most N results',
  open: 'open the Nth result in the reader, at the match',
  context: 'add the sentence around each quote',
  since: 'only what was published in this period or later',
  until: 'only what was published in this period or earlier',
  all: 'print quotes by everybody whose name matches',
  output: 'write to this file or folder',
  into: 'write a Markdown file for each article to this folder',
  highlightsTemplate: 'template for printing highlights as Markdown',
  dryRun: 'only print what import would do',
  timeout: 'seconds to wait for a silent server (default: 20)',
  header: 'add a request header; may be repeated',
  userAgent: 'the User-Agent header',
  messages: 'language of messages and help: auto, en, de or fr',
  completions: 'print the completion script for bash, zsh or fish',
  explain: 'print how the article was found and what was left out',
  debug: 'print stack traces of errors',
  help: 'print this help',
  version: 'print the version',
};

/** What the help says about each command: one line, and a longer description in full sentences. */
export const COMMANDS = {
  library: {
    help: 'list the saved articles, to read, tag, archive or delete them',
    manual:
      'Opens the reader with the library. Pullquote alone does the same, unless the library is empty; then it lists recently read articles.',
  },
  save: {
    help: 'keep articles in the library, with their quotes',
    manual:
      'Fetches pages politely: one at a time from each server. Pages that fail or are interrupted stay in a queue; without a source, save resumes the queue. An article that is already in the library is updated, and keeps its position, marks and tags.',
  },
  find: {
    help: 'find articles by the words in them, best first',
    manual: `A query consists of words, "phrases", begin* and -not in any order, with title:, site:, by:, tag:, said:NAME, in:quotes, in:highlights, before:DATE and after:DATE. Quote it for the shell if it has -not: 'harbor -storm'. On a terminal, find asks for the number of a result to open. The exit status is 1 if nothing is found.`,
  },
  said: {
    help: 'print what somebody has said, in all articles, by date',
    manual:
      'NAME is a full name, a surname or a name with initials. WORDS must occur in the quote, as in find. Within a day, quotes whose speaker is certain come first; ? marks guesses. If the name matches several people, said lists them, each with the command that selects that person.',
  },
  people: {
    help: 'list, join and split the people who are quoted',
    manual:
      'suggest lists pairs that may be one person. join NAME NAME... makes several names one person, under the first name. split NAME [ARTICLE]... takes them apart again; if articles are named, the person quoted in them becomes a separate person. undo reverts the last change; it can be repeated.',
  },
  highlights: {
    help: 'list or export the highlights and notes in all articles',
    manual:
      'A query consists of words from a passage or its note, "phrases" and -not, with said:NAME (the speaker), tag: (of the note or the article), color:, title:, site:, by:, and after:DATE and before:DATE (when it was highlighted). --format markdown fills in a template (--highlights-template), json prints a list of Web Annotations, csv the columns that Readwise imports. The exit status is 1 if nothing is found.',
  },
  review: {
    help: 'print a handful of old highlights, different ones each day',
    manual:
      'Prints five highlights (--limit), the same all day. A highlight comes up 1 day after it was made, then after 3, 7, 16, 35, 75 and 160 days, then every year. If none is due, nothing is printed, so pullquote review can go in a login script.',
  },
  import: {
    help: 'import articles from an export of this or another program',
    manual:
      'Reads exports from Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter and Pinboard, browser bookmark files, any CSV or JSON with URLs, and exports from Pullquote itself, which are merged into the library. FILE is a file, a zip archive, or - for standard input. Articles without text go to the queue, which pullquote save fetches. Rows that cannot be read are reported on standard error with their line numbers.',
  },
  export: {
    help: 'print the whole library as JSON Lines, or write Markdown',
    manual:
      'Prints articles with their text, quotes, tags, highlights, marks and positions, and the people; import restores all of it. With --format markdown, --output is a folder that gets one note per article, in the form that Obsidian reads; exporting again replaces these notes, except for what you have written at their end.',
  },
  backup: {
    help: 'copy the whole library to a file and check the copy',
    manual: 'It can run while other programs use the library. FILE must not exist yet.',
  },
  config: {
    help: 'print a settings file that explains every setting',
    manual: 'path prints where the settings file is; edit opens it in the program that VISUAL or EDITOR names.',
  },
};
