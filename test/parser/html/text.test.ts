import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../source/parser/html/page.ts';
import { elementText, lineText } from '../../../source/parser/html/text.ts';

const text = (html: string, most?: number): string => elementText(parsePage(html).document, most);

describe('elementText', () => {
  it('should put blocks and breaks on lines of their own', () => {
    assert.equal(text('<p>a <b>b</b></p><aside>c</aside>d<br>e<ul><li>f</ul>'), 'a b\nc\nd\ne\nf');
    assert.equal(lineText(parsePage('<p>a</p><p>b</p>').document, 100), 'a b');
  });

  it('should omit controls and fallbacks', () => {
    assert.equal(text('<p>a<button>b</button><noscript>c</noscript><select><option>d</select>e</p>'), 'ae');
  });

  it('should stop at the text node that reaches the limit', () => {
    assert.equal(text('<b>1234</b><b>5678</b><b>9</b>', 5), '12345678');
    assert.equal(text('<b>1234</b><b>5678</b><b>9</b>', 4), '1234');
  });

  it('should stop after 5,000 nodes', () => {
    assert.equal(text(`${'<i></i>'.repeat(4999)}end`), 'end');
    assert.equal(text(`${'<i></i>'.repeat(5000)}end`), '');
  });
});
