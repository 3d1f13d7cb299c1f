import { testCases } from '../../support/cases.ts';
import { syntaxOf } from '../blocks.ts';
import { paragraphsOf } from '../paragraphs.ts';

const GENDERS = { '-1': 'he', '0': '', '1': 'she' } as const;

/** Everybody who is named in a line of a fixture: the kind, title, age, roles, description and gender, and the forms of the name in the text. */
function written(line: string, lang: string): string {
  const blocks = paragraphsOf(line);
  const found = syntaxOf(blocks, lang).register.entities.map((entity) => {
    const { name, kind, title, age, roles, role, votes, mentions } = entity;
    const gender = GENDERS[`${Math.sign(votes)}` as keyof typeof GENDERS];
    const details = [kind, title && `title ${title}`, age, [...roles].join('/'), role && `“${role}”`, gender];
    const forms = mentions.map(({ block, start, end }) => blocks[block]?.text.slice(start, end));
    return `${name} (${details.filter(Boolean).join(', ')}): ${forms.join(' | ')}`;
  });
  return found.join(' · ') || 'nobody';
}

testCases('people', (lang) => (line) => [written(line, lang)]);
