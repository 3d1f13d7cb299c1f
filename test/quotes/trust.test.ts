import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Article, type Block, EMPTY_ARTICLE, type Quote } from '../../source/article.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { paragraph } from './blocks.ts';

const quoted = (text: string, group = 1): Block => ({ ...paragraph(text), type: 'quote', depth: 1, group });

function quotesOf(blocks: readonly (Block | string)[], details: Partial<Article> = {}): readonly Quote[] {
  const all = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block));
  return findQuotes({ ...EMPTY_ARTICLE, ...details, lang: 'en', blocks: all }).quotes;
}

const speakersOf = (blocks: readonly (Block | string)[], details: Partial<Article> = {}): (string | null)[] =>
  quotesOf(blocks, details).map(({ speaker }) => speaker?.name ?? null);

describe('what the writer says', () => {
  it('should be the only author’s if it is said by "I"', () => {
    const [quote] = quotesOf(['Ada Holm came in. I asked her: “Who left the gate open last night?”'], {
      authors: ['Bea Quell'],
    });
    assert.equal(quote?.speaker?.name, 'Bea Quell');
    assert.equal(quote?.speaker?.how, 'author');
  });

  it('should belong to whoever says "I" if there are several authors', () => {
    const authors = ['Bea Quell', 'Clara Venn'];
    assert.deepEqual(speakersOf(['I asked her: “Who left the gate open last night?”'], { authors }), ['I']);
  });

  it('should not be a word that the writer uses or wants', () => {
    assert.deepEqual(
      quotesOf(['Ada Holm knows them. I wanted a similar “stable” gate.'], { authors: ['Bea Quell'] }),
      [],
    );
  });
});

describe('words that readers are asked to say', () => {
  it('should be nobody’s', () => {
    const texts = ['Before you press the button, ask yourself, “Would I sell this to my neighbor?” and think.'];
    assert.deepEqual(quotesOf(texts), []);
    assert.deepEqual(quotesOf(['The gate fits every wall. No need to ask “Will it fit my wall at all?” again.']), []);
    assert.deepEqual(quotesOf(['Ada Holm sells gates. You may say “I need a bigger gate” to that.']), []);
  });
});

describe('a name for a thing', () => {
  it('should not be a quotation after "called" and "dubbed"', () => {
    assert.deepEqual(quotesOf(['Ada Holm keeps a shed dubbed “the oak room” behind the mill.']), []);
    assert.deepEqual(quotesOf(['She wrote a page called “Best Gates in Town” for the mill.']), []);
    assert.equal(quotesOf(['Ada Holm called it “the worst gate in town” on Monday.']).length, 1);
  });

  it('should not be a quotation before its meaning', () => {
    assert.deepEqual(quotesOf(['The mill has a lock. “Pound” means the water between two gates.']), []);
  });
});

describe('a field label', () => {
  it('should not speak', () => {
    const card = (place: string): string[] => [
      `Office Place: ${place}, by the old mill`,
      'Trades Served: bakers, brewers and all sorts of carters',
    ];
    const texts = ['Ada Served keeps the lock.', ...card('Hull'), ...card('York'), ...card('Leeds')];
    assert.deepEqual(quotesOf(texts), []);
  });

  it('should not speak inside a block quotation', () => {
    assert.deepEqual(speakersOf(['The gate works.', quoted('TODO: The gate still has to be painted.')]), [null]);
  });
});

describe('a signature', () => {
  it('should be read after a quotation that words lead into', () => {
    const texts = ['What people say | “The gate has never been easier to open.” – Ada H. (all letters)'];
    assert.deepEqual(speakersOf(texts), ['Ada H']);
  });

  it('should be read in the line below a block quotation, by given name, surname and comma', () => {
    const words = 'We have never had a gate that opens so easily.';
    assert.deepEqual(speakersOf([quoted(words), 'Anna Holm, head of the mill']), ['Anna Holm']);
    assert.deepEqual(speakersOf([quoted(words), 'Anna Holm, head of the mill, came in.']), [null]);
  });

  it('should be a complete description', () => {
    const texts = ['“The gate has never been easier to open.” — Distinguished keeper of locks on the Foss'];
    assert.deepEqual(speakersOf(texts), ['Distinguished keeper of locks on the Foss']);
  });
});

describe('a name alone in a block quotation', () => {
  it('should not be a quotation', () => {
    assert.deepEqual(quotesOf(['She opened the gate.', quoted('Anna Holm'), 'Head of the mill']), []);
    assert.equal(quotesOf(['She opened the gate.', quoted('Anna Holm opens gates')]).length, 1);
  });
});

describe('a verb in the base form', () => {
  it('should not have a single thing as its subject', () => {
    assert.deepEqual(speakersOf(['Side note: The “long gate” is shorter than the other one.']), []);
    assert.deepEqual(speakersOf(['Critics say “the gate is far too short for this”.']), ['Critics']);
  });
});

describe('the confidence', () => {
  it('should be below one half for a thing that is merely next to a name', () => {
    const [quote] = quotesOf(['The Oak Gate raises a question that we all ask: “How much will all of this cost us?”']);
    assert.ok((quote?.speaker?.confidence ?? 0) < 0.5);
  });
});
