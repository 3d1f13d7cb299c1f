import { describe, it } from 'node:test';
import { isModifier, leadsToRole } from '../../../../source/quotes/syntax/phrases/descriptions.ts';
import { checkEach } from '../marked.ts';

describe('a name that describes somebody', () => {
  it('should be directly before a role, or before a noun for a person and a name', () => {
    checkEach(
      [
        ['|Hartley spokesman came.', true],
        ['|Hartley police spokesman came.', true],
        ['|Hartley backer Ada Holm came.', true],
        ['|Hartley backer came.', false],
        ['|Hartley bread Ada Holm came.', false],
        ['|Hartley Spokesman came.', false],
        ['|Hartley’s spokesman came.', false],
        ['|Hartley, spokesman.', false],
        ['|Hartley bread came.', false],
      ],
      ({ paragraph, at }) => isModifier(paragraph, at),
    );
  });

  it('should be up to three words before a role or the next name', () => {
    checkEach(
      [
        ['Hartley |spokesman came.', true],
        ['Hartley |old tall fat manager came.', true],
        ['Hartley |very old tall fat manager came.', false],
        ['Hartley |old Ada Holm came.', true],
        ['Hartley |Ada Holm came.', false],
        ['Hartley |2012 manager came.', true],
        ['Hartley |police came.', true],
        ['Hartley |of manager came.', false],
        ['Hartley |wanted manager.', false],
        ['Hartley |, manager.', false],
        ['Hartley |“Lamp” manager.', false],
      ],
      ({ paragraph, at, end }) => leadsToRole(paragraph.chunks, at, end, paragraph.language),
    );
  });
});
