import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillTemplate, parseTemplate, type TemplateData } from '../../../source/output/highlights/template.ts';

const FORMS = { default: (text: string) => text, loud: (text: string) => text.toUpperCase() };
const fill = (template: string, data: TemplateData) => fillTemplate(parseTemplate(template), data, FORMS);

describe('a template', () => {
  it('should be filled with texts, in a form if it names one', () => {
    const data = { title: 'Ice', list: [{ title: 'Fog' }] };
    assert.equal(fill('{{title}} {{ title | loud }} {{missing}}{{list}}.', data), 'Ice ICE .');
    assert.equal(fill('{{title|quiet}}', data), 'Ice');
  });

  it('should repeat a section for each item of a list, and write one for a text that is not empty', () => {
    const data: TemplateData = {
      title: 'Ice',
      empty: '',
      list: [{ text: 'a' }, { text: 'b', title: 'Fog' }],
      none: [],
    };
    assert.equal(fill('{{#list}}{{title}}:{{text}} {{/list}}', data), 'Ice:a Fog:b ');
    assert.equal(fill('{{#title}}yes{{/title}}{{#empty}}no{{/empty}}{{#none}}no{{/none}}', data), 'yes');
    assert.equal(fill('{{^title}}no{{/title}}{{^empty}}yes{{/empty}}{{^missing}}!{{/missing}}', data), 'yes!');
  });

  it('should lose the lines that have only a section tag', () => {
    assert.equal(fill('a\n{{#title}}\nb\n  {{/title}}\nc', { title: 'x' }), 'a\nb\nc');
    assert.equal(fill('{{#list}}\n{{text}}\n{{/list}}\n', { list: [{ text: '1' }, { text: '2' }] }), '1\n2\n');
    assert.equal(fill('a\n{{#title}}\n{{#other}}\nb\n{{/other}}\n{{/title}}\nc', { title: 'x' }), 'a\nc');
  });

  it('should not fill in names inside a text', () => {
    assert.equal(fill('{{title}}', { title: '{{other}} $1', other: 'x' }), '{{other}} $1');
  });

  it('should be refused if a section is not closed, or not open', () => {
    assert.throws(() => parseTemplate('{{#a}}'), /{{#a}} is not closed/);
    assert.throws(() => parseTemplate('{{#a}}{{#b}}{{/a}}{{/b}}'), /{{\/a}} closes nothing/);
    assert.throws(() => parseTemplate('{{/a}}'), /{{\/a}} closes nothing/);
  });
});
