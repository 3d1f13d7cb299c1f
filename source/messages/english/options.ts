/** What `--help` says of the options: a line each, which fits beside their names if it has at most 53 columns. */
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
  sidebarFollows: 'scroll the article along when moving in the sidebar',
  pageFill: 'end pages between paragraphs, or fill them: paragraphs or pages',
  images: 'draw pictures: auto, halfblocks or never',
  justify: 'justify the text',
  hyphenate: 'hyphenate words at line ends',
  escapeTimeout: 'milliseconds to wait after Esc for the rest of a key (default: 100)',
  browserInTerminal: 'whether the browser runs in the terminal: auto, yes or no',
  screenReader: 'plain lines for a screen reader; nothing is redrawn',
  quitIfOneScreen: 'print and quit if the article fits on one screen',
  keepChanges: 'do not keep the theme, widths and sidebar changed in the reader',
  state: 'do not restore or save positions, marks, searches and changes',
  farewell: 'do not print the reading position on exit',
  tag: 'add a tag; may be repeated',
  file: 'also save the sources listed in a file, one per line',
  entries: 'save the pages of the entries of a feed, not the feed',
  keepSource: 'also keep the page itself, compressed',
  keepImages: 'also keep the pictures, to show them offline',
  archive: 'where to look for pages that are gone',
  limit: 'print at most N results',
  open: 'open the Nth result in the reader, at the match',
  context: 'add the sentence around each quote',
  since: 'only what was published in this period or later',
  until: 'only what was published in this period or earlier',
  all: 'the quotes of all people whom the name fits',
  output: 'write to this file or folder',
  into: 'write a Markdown file for each article into a folder',
  highlightsTemplate: 'the template for highlights as Markdown',
  dryRun: 'only say what import would do',
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

/** What the help says of the commands: a line, and more in full sentences. */
export const COMMANDS = {
  library: {
    help: 'list the saved articles, to read, tag, archive or delete them',
    manual:
      'Opens the reader with the library. Pullquote alone does the same, unless the library is empty: then it lists the articles read last.',
  },
  save: {
    help: 'keep articles in the library, with their quotes',
    manual:
      'Fetches pages politely: one at a time from each server. What is interrupted or fails stays in a queue; without a source, save goes on with the queue. An article that is already there is updated, and keeps its place, marks and tags.',
  },
  find: {
    help: 'find articles by the words in them, best first',
    manual: `A query has words, "phrases", beginn* and -not in any order, with title:, site:, by:, tag:, said:NAME, in:quotes, in:highlights, before:DATE and after:DATE. Quote it for the shell if it has -not: 'harbor -storm'. On a terminal, find asks for the number of a result to open. The exit status is 1 if nothing is found.`,
  },
  said: {
    help: 'print what somebody has said, in all articles, by date',
    manual:
      'NAME is a full name, a surname or a name with initials. WORDS must occur in the quote, as in find. Within a day, the quotes of a speaker who is certain come first; ? marks guesses. If the name fits several people, they are listed with the commands that choose one.',
  },
  people: {
    help: 'list the people who are quoted; join and split them',
    manual:
      'suggest lists pairs that may be one person. join NAME NAME... makes several names one person, under the first name. split NAME [ARTICLE]... takes them apart again or, with articles, makes the one in these articles somebody else. undo takes back the last change; it can be repeated.',
  },
  highlights: {
    help: 'list highlights and notes of all articles; export them',
    manual:
      'A query has words of a passage or its note, "phrases" and -not, with said:NAME (the speaker), tag: (of the note or the article), color:, title:, site:, by:, and after:DATE and before:DATE (when it was highlighted). --format markdown fills in a template (--highlights-template), json is a list of Web Annotations, csv has the columns that Readwise imports. The exit status is 1 if nothing is found.',
  },
  review: {
    help: 'print a handful of old highlights, different ones each day',
    manual:
      'Prints five highlights (--limit), the same all day. A highlight comes 1 day after it was made, and then after 3, 7, 16, 35, 75 and 160 days, and every year. If none is due, nothing is printed: pullquote review can be put in a login script.',
  },
  import: {
    help: 'import the articles in an export of this or another program',
    manual:
      'Reads exports of Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter and Pinboard, bookmark files of browsers, any CSV or JSON with URLs, and those of Pullquote, which are merged with the library. FILE is a file, a zip archive or, as -, standard input. Articles without text go to the queue, which pullquote save fetches. What cannot be read is named on standard error, with its line.',
  },
  export: {
    help: 'print the whole library as JSON Lines, or write Markdown',
    manual:
      'Prints articles with their text, quotes, tags, highlights, marks and positions, and who is who; import takes all of it back. With --format markdown, --output is a folder, which gets a note for each article, as Obsidian reads it; exporting again replaces these notes, except for what you have written at their end.',
  },
  backup: {
    help: 'copy the library to a file, whole and checked',
    manual: 'The copy can be made while other programs use the library. FILE must not exist.',
  },
  config: {
    help: 'print a settings file that explains every setting',
    manual: 'path prints where the settings file is; edit opens it in the program that VISUAL or EDITOR names.',
  },
};
