import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Block, EMPTY_ARTICLE, type Quote } from '../../source/article.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { paragraph } from './blocks.ts';

const quoted = (text: string, group = 1): Block => ({ ...paragraph(text), type: 'quote', depth: 1, group });

function quotesOf(blocks: readonly (Block | string)[], lang = 'en'): readonly Quote[] {
  const all = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  return findQuotes({ ...EMPTY_ARTICLE, lang, blocks: all }).quotes;
}

const speakersOf = (blocks: readonly (Block | string)[], lang?: string): (string | null)[] =>
  quotesOf(blocks, lang).map(({ speaker }) => speaker?.name ?? null);

/** Whether the reader shows a name without a question mark. */
const isTrusted = (blocks: readonly string[]): boolean =>
  quotesOf(blocks).some(({ speaker }) => (speaker?.confidence ?? 0) >= 0.5);

describe('a block quotation', () => {
  const above = 'According to Ada Holm, the mill closes at noon.';
  it('should have the speaker whom the paragraph above introduces', () => {
    assert.deepEqual(speakersOf(['Ada Holm remarks in her diary,', quoted('The mill was cold today.')]), ['Ada Holm']);
    assert.deepEqual(speakersOf(['Ada Holm puts it plainly:', quoted('The mill was cold today.')]), ['Ada Holm']);
  });

  it('should be nobody’s if nothing leads into it, unless it has quotation marks', () => {
    assert.deepEqual(speakersOf([above, quoted('This page was first printed in the Mill Gazette.')]), [null]);
    assert.deepEqual(speakersOf([above, quoted('“The last barge left at noon.”')]), ['Ada Holm']);
  });
});

describe('a line below a quotation', () => {
  const words = '“The gate opens wide enough for two carts.”';
  it('should name the speaker by a name and a role', () => {
    assert.deepEqual(speakersOf([words, 'Zyta Quell, Managing Partner, Gates & Sons']), ['Zyta Quell']);
    assert.deepEqual(speakersOf([words, 'Ada Holm, Gates & Sons']), ['Ada Holm']);
    assert.deepEqual(speakersOf([words, 'Zyta Quell, Gates & Sons']), [null]);
  });

  it('should not name a speaker if names stand above their quotations', () => {
    const rows = ['Ada Holm, miller', words, 'Jo Finch, miller', '“Ours is narrower than that.”'];
    assert.deepEqual(speakersOf(['What people say about it', ...rows])[0], 'Ada Holm');
    const below = [words, 'Ada Holm, miller', '“Ours is narrower than that.”', 'Jo Finch, miller'];
    assert.deepEqual(speakersOf(below), ['Ada Holm', 'Jo Finch']);
  });

  it('should be read without the label of a source', () => {
    assert.deepEqual(speakersOf([`${words} – Source: Milltown Gazette`]), ['Milltown Gazette']);
  });
});

describe('a thing', () => {
  it('should be trusted only with what it says itself', () => {
    assert.equal(isTrusted(['The Brisa Soft offers three distinct “cups” that hug every spout.']), false);
    assert.equal(isTrusted(['These kinds of gates add “long-term value” to any mill.']), false);
    assert.equal(isTrusted(['The guide defines 67 states, and names such as “early riser” for each.']), false);
  });

  it('should not speak if it only makes somebody act', () => {
    assert.deepEqual(
      quotesOf(['It helps gate keepers answer the question “What is behind the third gate?” fast.']),
      [],
    );
  });

  it('should not be who "he" is', () => {
    const text = 'At Quell Q2, Ada Holm tested the gate with Ben Rask. “It opens well,” he noted.';
    assert.deepEqual(speakersOf([text]), ['Ben Rask']);
  });

  it('should not be read from a command', () => {
    assert.deepEqual(quotesOf(['Address Frequent Questions: searches like “how to oil a gate” lead to the page.']), []);
  });
});

describe('a verb beside a quotation', () => {
  it('should govern nothing else if it only describes a noun', () => {
    assert.equal(
      isTrusted(['Get a call from someone offering gates for little money, with “free oil” for all.']),
      false,
    );
  });

  it('should keep its own subject, even if that names nobody', () => {
    const text = '“We shut it at noon,” Ada Holm said. And as the Welsh say, “a shut gate keeps no secrets.”';
    assert.deepEqual(speakersOf([text])[0], 'Ada Holm');
    assert.equal(quotesOf([text])[1]?.speaker ?? null, null);
  });

  it('should agree with its subject in number', () => {
    assert.deepEqual(speakersOf(['The gate “was never shut at night,” Ada Holm and Jo Finch write.']), ['Ada Holm']);
    assert.deepEqual(quotesOf(['In our Mill Prompt Example blog, we like one line: “Oil every gate.”']).length, 1);
  });
});

describe('a title', () => {
  it('should not be a quotation after "titled", whatever its capitals', () => {
    assert.deepEqual(quotesOf(['According to a study titled “Gates of 2023,” half of them creak.']), []);
  });

  it('should not be a quotation if a relative clause follows that is about it', () => {
    assert.deepEqual(quotesOf(['Ada Holm wrote “Make Better Gates,” which sold well.']), []);
  });
});

describe('sources in German', () => {
  it('should be those whose words a newspaper passes on', () => {
    const line = '„Das wird die größte Sperrung aller Zeiten“, zitiert der „Welmer Bote“ Jo Finck in einem Bericht.';
    assert.deepEqual(speakersOf([line], 'de'), ['Jo Finck']);
    assert.deepEqual(speakersOf(['„Wir bauen am Deich“, sagte Jo Finck laut Welmer Bote.'], 'de'), ['Jo Finck']);
  });

  it('may be newspapers in quotation marks', () => {
    assert.deepEqual(speakersOf(['„Er war der beste Müller am Fluss“, schrieb der „Welmer Bote“ am Montag.'], 'de'), [
      'Welmer Bote',
    ]);
  });

  it('should be named after a description, and not by the organization in it', () => {
    const text = '„Wir bauen neu“, sagte der neue Hafenvorstand Welms, Ole Brandt. Ein Sprecher von Velto widersprach.';
    assert.deepEqual(speakersOf([text], 'de'), ['Ole Brandt']);
    assert.deepEqual(speakersOf(['Ein Sprecher von Velto teilte mit: „Wir prüfen alles noch einmal.“'], 'de'), [
      'Ein Sprecher von Velto',
    ]);
  });

  it('should be found even if a space or a numeral breaks up the sentence', () => {
    const text = '„Das Wehr hält“, sagte Holm.Später sagte Ada Brandt, Karl VI. „war und bleibt der größte Müller“.';
    assert.deepEqual(speakersOf([text], 'de').at(-1), 'Ada Brandt');
  });
});

describe('speech after a dash', () => {
  it('should belong to whoever leads into it in the paragraph above', () => {
    const text = ['Je me tus. Ada Holm me répondit doucement :', '— Non. Je veux voir le moulin.'];
    assert.deepEqual(speakersOf([...text, '— Le moulin est fermé, dit Bea Quell.'], 'fr')[0], 'Ada Holm');
  });
});

describe('a list of works', () => {
  it('should hold no quotations after the names of authors', () => {
    assert.deepEqual(quotesOf(['Ada Holm. “How the Great Mills Were Made.” Mill Gazette. April 16, 2017.']), []);
  });
});

describe('a subject that is not right before its verb', () => {
  it('should keep its verb after "himself" and after "with"', () => {
    assert.deepEqual(speakersOf(['Ben Rask himself famously exclaimed: “The gate is mine.”']), ['Ben Rask']);
    const text = 'Critics were loud, with one poster writing “How can a mill look at both sides?” on Monday.';
    assert.deepEqual(speakersOf([text]), ['one poster']);
    assert.deepEqual(speakersOf(['Ada Holm was described by Ben Rask as “the best miller on the river” in May.']), [
      'Ben Rask',
    ]);
  });
});

describe('initials as labels', () => {
  const bold = (text: string, end = text.length): Block => ({
    ...paragraph(text),
    spans: [{ start: 0, end, style: 'bold' }],
  });
  const turns = [
    bold('ZQ: Do you get lonely up there?'),
    bold('AH: You are never alone with a good mill.', 3),
    bold('ZQ: What will you do when they close it?'),
    bold('AH: I will go and live with my sister.', 3),
  ];

  it('should be those of the only person introduced', () => {
    const first = [bold('Zyta Quell: How did you come here?'), bold('Ada Holm: I answered an advert.', 9)];
    const found = speakersOf(['Ada Holm, 41, has kept the mill since 2009.', ...first, ...turns]);
    assert.deepEqual(found, ['Zyta Quell', 'Ada Holm', 'Zyta Quell', 'Ada Holm', 'Zyta Quell', 'Ada Holm']);
  });

  it('should stand for themselves if two people have them', () => {
    const first = [bold('Zyta Quell: How did you come here?'), bold('Ada Holm: I answered an advert.', 9)];
    const found = speakersOf(['Ada Holm, 41, keeps the mill with Ann Hill, 40.', ...first, ...turns]);
    assert.deepEqual(found.slice(2), ['Zyta Quell', 'AH', 'Zyta Quell', 'AH']);
  });
});
