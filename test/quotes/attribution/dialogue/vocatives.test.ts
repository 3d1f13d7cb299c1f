import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findVocatives } from '../../../../source/quotes/attribution/dialogue/vocatives.ts';
import { syntaxOf } from '../../blocks.ts';

describe('who is addressed by name', () => {
  const addressed = (text: string): string[] => {
    const syntax = syntaxOf(['Anna Moss came with Bea Quell. Moss works for the Harbour Board.', text]);
    return [...findVocatives(syntax)].flatMap(([quotation, found]) =>
      [...found].map(({ name }) => `${quotation} ${name}`),
    );
  };

  for (const words of [
    'Anna, the gate is shut.',
    'Anna! The gate is shut.',
    'Well, Anna, the gate is shut.',
    'The gate is shut, Anna.',
    'The gate is shut, Anna',
    'The gate is shut, my dear Anna!',
    'Is it shut, Anna? I wonder.',
    'It is shut. Anna, come here.',
  ])
    it(`should be Anna: ${words}`, () => assert.deepEqual(addressed(`“${words}” she said.`), ['0 Anna Moss']));

  for (const words of [
    'Anna.',
    'Anna',
    'Anna came and the gate was shut.',
    'The gate was shut by Anna.',
    'They met Anna, who shut the gate.',
    'They came, Anna and the others.',
    'There came Bea, Anna, and the others.',
  ])
    it(`should be nobody: ${words}`, () => assert.deepEqual(addressed(`“${words}” she said.`), []));

  it('should stand in the quotation, and be no organization', () => {
    assert.deepEqual(addressed('Well, Anna, the gate is “shut”.'), []);
    assert.deepEqual(addressed('“Well, Harbour Board, the gate is shut,” she said.'), []);
  });

  it('should be whoever is called in the second part of a quotation', () => {
    assert.deepEqual(addressed('“The gate is shut,” she said, “Anna.”'), []);
    assert.deepEqual(addressed('“Anna,” she said, “the gate is shut.”'), ['0 Anna Moss']);
  });
});

describe('findVocatives', () => {
  const addressed = (text: string): string[] => {
    const syntax = syntaxOf([text, 'Ralph Brook and Ida Brook heard of it.']);
    return [...findVocatives(syntax).values()].flatMap((entities) => [...entities].map(({ name }) => name));
  };

  it('should find people who are addressed', () => {
    assert.deepEqual(addressed('“Well, Ralph, what now?” she asked.'), ['Ralph Brook']);
    assert.deepEqual(addressed('“What now, my dear Ralph?” she asked.'), ['Ralph Brook']);
    assert.deepEqual(addressed('“Ralph,” she asked, “what now?”'), ['Ralph Brook']);
  });

  it('should find them after terms of endearment, within 40 code units', () => {
    const dear = (count: number): string[] => addressed(`“${'dear '.repeat(count)}Ralph, what now?” she asked.`);
    assert.deepEqual(dear(8), ['Ralph Brook']);
    assert.deepEqual(dear(9), []);
  });

  it('should not include people who are talked about', () => {
    assert.deepEqual(addressed('“I saw Ralph at the mill,” she said.'), []);
    assert.deepEqual(addressed('“Ralph is at the mill,” she said.'), []);
    assert.deepEqual(addressed('“Ralph.”'), []);
  });
});
