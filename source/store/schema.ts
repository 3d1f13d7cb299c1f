/**
 * The tables of the state file. Times are milliseconds since 1970; positions are a block and UTF-16 code units of its text.
 * A released step is never changed: a new version is a new step.
 */

const VERSION_1 = `
  CREATE TABLE articles (
    key TEXT PRIMARY KEY,
    address TEXT,
    title TEXT NOT NULL,
    percent INTEGER NOT NULL,
    place TEXT,
    view TEXT NOT NULL,
    read_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_time ON articles (read_at);
  CREATE TABLE marks (
    article TEXT NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (article, name)
  ) STRICT;
  CREATE TABLE searches (
    query TEXT PRIMARY KEY,
    used_at INTEGER NOT NULL
  ) STRICT;
`;

/**
 * The articles read so far are now `readings`; `articles` are those that the user keeps. A row of `articles` has only what a list
 * shows, so that a list reads few pages; the text is in `texts`. Lists within a column (authors, tags) are separated by line feeds.
 *
 * The full-text tables do not contain the text itself: `source/library/full-text.ts` keeps them in step with it. The body comes first,
 * since an entry of any other column takes two more bytes. `catalog_words` has what
 * a list is narrowed by, with an index of prefixes. `article_trigrams` has the paragraphs in scripts without spaces.
 *
 * `people.joined` is the person with whom the user has joined this one; that person is never joined to another.
 */
const LIBRARY = `
  DROP INDEX articles_by_time;
  ALTER TABLE articles RENAME TO readings;
  ALTER TABLE readings DROP COLUMN view;
  CREATE INDEX readings_by_time ON readings (read_at);
  CREATE INDEX readings_by_address ON readings (address, read_at);
  ALTER TABLE marks ADD COLUMN set_at INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE choices (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    address TEXT,
    url TEXT,
    canonical_url TEXT,
    title TEXT NOT NULL,
    site TEXT NOT NULL,
    authors TEXT NOT NULL,
    tags TEXT NOT NULL,
    lang TEXT,
    published_at INTEGER,
    added_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    read_at INTEGER,
    deleted_at INTEGER,
    state TEXT NOT NULL CHECK (state IN ('unread', 'reading', 'archived')),
    state_at INTEGER NOT NULL,
    progress INTEGER NOT NULL,
    words INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    highlights INTEGER NOT NULL,
    notice TEXT,
    note TEXT NOT NULL,
    unspaced INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_added ON articles (added_at) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_read ON articles (read_at) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_words ON articles (words) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_progress ON articles (progress) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_published ON articles (published_at) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_state ON articles (state, added_at) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_state_read ON articles (state, read_at) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_state_words ON articles (state, words) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_state_progress ON articles (state, progress) WHERE deleted_at IS NULL;
  CREATE INDEX articles_by_address ON articles (address);
  CREATE INDEX articles_by_url ON articles (url);
  CREATE INDEX articles_unspaced ON articles (id) WHERE unspaced = 1;
  CREATE INDEX articles_deleted ON articles (deleted_at) WHERE deleted_at IS NOT NULL;

  CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    structure BLOB NOT NULL
  ) STRICT;
  CREATE TABLE sources (
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    content_type TEXT,
    fetched_at INTEGER NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_by_name ON tags (tag);

  CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    joined INTEGER REFERENCES people (id)
  ) STRICT;
  CREATE INDEX people_by_name ON people (folded);
  CREATE TABLE article_people (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT,
    role TEXT,
    gender TEXT,
    person INTEGER REFERENCES people (id)
  ) STRICT;
  CREATE INDEX article_people_by_article ON article_people (article);
  CREATE INDEX article_people_by_person ON article_people (person);
  CREATE INDEX article_people_by_role ON article_people (person) WHERE role IS NOT NULL;
  CREATE TABLE people_changes (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('join', 'split', 'rename')),
    details TEXT NOT NULL,
    undone_at INTEGER
  ) STRICT;
  CREATE TABLE quotes (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end_block INTEGER NOT NULL,
    end INTEGER NOT NULL,
    said_at INTEGER
  ) STRICT;
  CREATE INDEX quotes_by_article ON quotes (article, number);
  CREATE TABLE speakers (
    quote INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
    speaker INTEGER NOT NULL REFERENCES article_people (id) ON DELETE CASCADE,
    how TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (quote, speaker)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX speakers_by_speaker ON speakers (speaker, quote);

  CREATE TABLE highlights (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end_block INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    found TEXT NOT NULL CHECK (found IN ('exact', 'context', 'approximate', 'orphan')),
    color TEXT NOT NULL,
    speaker TEXT,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    reviewed_at INTEGER,
    review_at INTEGER
  ) STRICT;
  CREATE INDEX highlights_by_article ON highlights (article, block, start) WHERE deleted_at IS NULL;
  CREATE INDEX highlights_by_time ON highlights (created_at) WHERE deleted_at IS NULL;
  CREATE INDEX highlights_by_review ON highlights (review_at) WHERE deleted_at IS NULL;

  CREATE TABLE images (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    src TEXT NOT NULL,
    content_type TEXT,
    width INTEGER,
    height INTEGER,
    fetched_at INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (article, src)
  ) STRICT;

  CREATE TABLE queue (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    details TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'failed')),
    tries INTEGER NOT NULL,
    error TEXT,
    claimed_by TEXT,
    claimed_until INTEGER,
    added_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX queue_by_state ON queue (state, id);

  CREATE VIEW searchable AS
    SELECT a.id, t.body, a.title, a.authors, a.site, a.tags FROM articles a JOIN texts t ON t.article = a.id;
  CREATE VIRTUAL TABLE article_words USING fts5(
    body, title, authors, site, tags,
    content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE article_trigrams USING fts5(
    body, title, authors, site, tags,
    content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
  );
  CREATE VIRTUAL TABLE catalog_words USING fts5(
    title, authors, site, tags,
    content = 'articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  );
  CREATE VIRTUAL TABLE quote_words USING fts5(
    text, content = 'quotes', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE highlight_words USING fts5(
    exact, note, tags, content = 'highlights', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
`;

/** `STEPS[n]` upgrades a file from version n to version n + 1. */
export const STEPS: readonly string[] = [VERSION_1, LIBRARY];

/** The version of the tables. A file with a higher version is from a newer Pullquote and is not changed. */
export const VERSION = STEPS.length;
