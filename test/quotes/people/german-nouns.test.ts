import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { syntaxOf } from '../blocks.ts';

/** The names in a German text, with their kinds. */
const named = (text: string): string =>
  syntaxOf([text], 'de')
    .register.entities.map(({ name, kind }) => `${name}: ${kind}`)
    .join(', ');
const came = (name: string): string => named(`Gestern kam ${name}.`);

describe('a run of words with capitals in German', () => {
  it('should be the name after a noun for a person', () => {
    assert.equal(came('Zyto Quell'), 'Zyto Quell: person');
    assert.equal(came('Eigentümer Zyto Quell'), 'Zyto Quell: person');
    assert.equal(came('Direktor Ada Maria Holm'), 'Ada Maria Holm: person');
    assert.equal(came('Stadtrat Velto'), 'Velto: person');
    assert.equal(came('die Fischerin Zyta Quell'), 'Zyta Quell: person');
    assert.equal(came('Chefin Maria'), 'Maria: person');
    assert.equal(came('Frau Quell'), 'Quell: person');
  });

  it('should be the name after a particle', () => {
    assert.equal(named('Nach Angaben von Lenz war es kalt.'), 'Lenz: person');
    assert.equal(named('Nach Angaben von Zyto Quell war es kalt.'), 'Zyto Quell: person');
    assert.equal(came('der Sprecher von Velto'), 'Velto: organisation');
  });

  it('should not be a name with an article or an adjective, unless it begins with a given name', () => {
    assert.equal(came('die Zyta Quell'), '');
    assert.equal(came('der neue Vorstand Velto'), '');
    assert.equal(came('Ada Holm'), 'Ada Holm: person');
    assert.equal(came('Velto Stadtrat'), '');
  });

  it('should be an organization with an ampersand, or in capitals', () => {
    assert.equal(came('Gates & Sons'), 'Gates & Sons: organisation');
    assert.equal(came('VEL'), 'VEL: organisation');
  });

  it('should be a genitive, not a given name, if somebody has the name without its ending', () => {
    assert.equal(named('Gestern kamen Holms Nachbar und Ada Holm.'), 'Ada Holm: person');
    assert.equal(named('Scharfe Kritik kam von Ada Holm.'), 'Ada Holm: person');
  });
});

describe('one word with a capital in German', () => {
  it('should be a name beside a verb of saying', () => {
    assert.equal(named('Es ist kalt, sagte Velto.'), 'Velto: person');
    assert.equal(named('Velto sagte, es ist kalt.'), 'Velto: person');
    assert.equal(named('Es ist spät und Velto sagte, es ist kalt.'), 'Velto: person');
    assert.equal(named('Kalt ist es Velto.'), '');
    assert.equal(named('Das kalte Velto sagte, es ist kalt.'), '');
  });

  it('should be a name if it is a given name, but not with an article or the ending of a noun for people', () => {
    assert.equal(came('Ada'), 'Ada: person');
    assert.equal(named('Gestern kam der Velto, sagte er.'), '');
    assert.equal(named('Lehrer sagte, es ist kalt.'), '');
  });

  it('should not be a name if it is an adverb or a participle that opens the sentence', () => {
    assert.equal(named('Ergänzend sagte Holm, es ist kalt.'), 'Holm: person');
  });
});
