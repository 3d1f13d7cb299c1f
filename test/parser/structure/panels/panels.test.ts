import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTag } from 'domhandler';
import { nextNode } from '../../../../source/parser/html/walk.ts';
import { readPage } from '../../../../source/parser/structure/index.ts';
import { holdsText } from '../../../../source/parser/structure/panels/panels.ts';
import { letters } from '../../content/prose.ts';

/** The elements of a page with an id, by it, as they are after rewriting: name, and whether they are hidden. */
function after(html: string): Readonly<Record<string, string>> {
  const { document } = readPage(`<main>${html}</main>`);
  const found: Record<string, string> = {};
  for (let node = nextNode(document, document); node; node = nextNode(node, document))
    if (isTag(node) && node.attribs.id) {
      const hides = node.attribs.hidden !== undefined || node.attribs.style !== undefined;
      found[node.attribs.id] = hides ? `hidden ${node.name}` : node.name;
    }
  return found;
}

const ANSWER = 'The ferry runs every day but the first Monday of the month.';
const panel = (attributes = ''): string => `<div id="panel" hidden ${attributes}><p>${ANSWER}</p></div>`;

describe('a panel that opens at a click', () => {
  it('should be shown if a question controls it, wherever it is', () => {
    const button = (parent: string): string =>
      `<${parent}><button id="q" aria-controls="panel" aria-expanded="false">Days</button></${parent}><p>Else.</p>${panel()}`;
    assert.deepEqual(after(button('h3')), { q: 'button', panel: 'div' });
    assert.deepEqual(after(button('div')), { q: 'button', panel: 'hidden div' });
    assert.deepEqual(after(button('div class="faq"').replace('</div class="faq">', '</div>')), {
      q: 'h4',
      panel: 'div',
    });
  });

  it('should be shown right after a button that is a question, which becomes a heading', () => {
    assert.deepEqual(after(`<button id="q">When does it run?</button>${panel()}`), { q: 'h4', panel: 'div' });
    assert.deepEqual(after(`<button id="q">More</button>${panel()}`), { q: 'button', panel: 'hidden div' });
    assert.deepEqual(after(`<button id="q">When does it run?</button><p>Else.</p>${panel()}`), {
      q: 'button',
      panel: 'hidden div',
    });
  });

  it('should be shown up to three levels above its button', () => {
    const inside = (levels: number): string =>
      `${'<div>'.repeat(levels)}<button id="q">When does it run?</button>${'</div>'.repeat(levels)}${panel()}`;
    assert.equal(after(inside(3)).panel, 'div');
    assert.equal(after(inside(4)).panel, 'hidden div');
  });

  it('should be shown if its name and that of the line above it say that it opens', () => {
    const folded = (label: string, name: string): string =>
      `<div id="q" class="${label}">Days</div>${panel(`class="${name}"`)}`;
    assert.deepEqual(after(folded('accordion-title', 'accordion-body')), { q: 'h4', panel: 'div' });
    assert.equal(after(folded('title', 'accordion-body')).panel, 'hidden div');
    assert.equal(after(folded('accordion-title', 'body')).panel, 'hidden div');
  });

  it('should have a label with letters, of less than 250 code units', () => {
    const labeled = (label: string): string | undefined =>
      after(`<button class="faq">${label}</button>${panel()}`).panel;
    assert.equal(labeled(letters(249, 'x')), 'div');
    assert.equal(labeled(letters(250, 'x')), 'hidden div');
    assert.equal(labeled('+'), 'hidden div');
  });
});

describe('the text of a panel', () => {
  const holds = (html: string): boolean => {
    const { document } = readPage(`<div id="it">${html}</div>`);
    for (let node = nextNode(document, document); node; node = nextNode(node, document))
      if (isTag(node) && node.attribs.id === 'it') return holdsText(node);
    throw new Error('no panel');
  };
  const link = (length: number): string => `<a href="/a">${letters(length, 'y')}</a>`;

  it('should have 40 characters, a fifth of them in links at most', () => {
    assert.equal(holds(letters(40, 'x')), true);
    assert.equal(holds(letters(39, 'x')), false);
    assert.equal(holds(`${link(20)}${letters(80, 'x')}`), true);
    assert.equal(holds(`${link(21)}${letters(79, 'x')}`), false);
  });

  it('should not be that of a form or a menu', () => {
    for (const name of ['form', 'select', 'textarea', 'nav'])
      assert.equal(holds(`<${name}>${letters(50, 'x')}</${name}>${letters(50, 'x')}`), false, name);
    assert.equal(holds(`<input>${letters(50, 'x')}`), false);
  });

  it('should be examined for a thousand characters and five hundred nodes', () => {
    assert.equal(holds(`<p>${letters(1000, 'x')}</p><input>`), false);
    assert.equal(holds(`<p>${letters(1001, 'x')}</p><input>`), true);
    const nodes = (count: number): string => `${letters(50, 'x')}${'<br>'.repeat(count - 1)}<input>`;
    assert.equal(holds(nodes(499)), false);
    assert.equal(holds(nodes(500)), true);
  });
});
