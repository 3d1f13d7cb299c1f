import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speakersOf, syntaxOf } from '../../blocks.ts';

const [C, P] = ['Claire Fontan', 'Paul Vasset'];

const OPENING = [
  'Claire Fontan attendait sur le quai. Paul Vasset arriva en courant, un panier au bras.',
  '— Tu es en retard, dit Claire.',
  '— Le pont était fermé, répondit Paul.',
  '— Encore ?',
];

describe('French dialogue', () => {
  it('should belong to the subject of the sentence whose colon leads into it', () => {
    const texts = [
      ...OPENING,
      '— Pour trois jours !',
      'Claire regarda le panier de Paul, et comme il se taisait, elle lui prit la main :',
      '— Il est vide !',
      'Paul posa la main sur l’épaule de Claire :',
      '— Je sais.',
    ];
    assert.deepEqual(speakersOf(texts, 'fr'), [C, P, C, P, C, P]);
  });

  it('should belong to the subject of a sentence that ends in a participle of saying', () => {
    const texts = [
      ...OPENING,
      'Le gardien leva sa lampe vers Claire et vers Paul, en demandant :',
      '— Qui est là ?',
      'Claire sortit de l’ombre avec Paul en disant :',
      '— Ce sont des amis !',
    ];
    assert.deepEqual(speakersOf(texts, 'fr').slice(3), ['le gardien', C]);
  });

  it('should belong to whoever is named after the verb of saying', () => {
    const texts = [...OPENING, '— Vous allez tomber ! cria l’aveugle.', '— Mais non, répondit le petit en riant.'];
    assert.deepEqual(speakersOf(texts, 'fr').slice(3), ['l’aveugle', 'le petit']);
  });

  it('should not belong to a thing because its adjective may mean a person', () => {
    const texts = [...OPENING, '— Jusqu’à lundi.', 'Une maison voisine brûlait. Elle cria :', '— Viens vite !'];
    assert.deepEqual(speakersOf(texts, 'fr').slice(4), [C]);
  });

  it('should not take a word that only opens a sentence for a person', () => {
    const { register } = syntaxOf(['Or un soir, Claire revint.', 'Or, elle ne dit rien.'], 'fr');
    assert.ok(!register.entities.some(({ name }) => name === 'Or'));
  });
});
