import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../../source/parser/index.ts';

const TEXT = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>In winter ${at + 1} my mother baked crispbread twice and hung it from a pole under the ceiling, where it kept until the thaw, and nobody ate bread from the shop.</p>`,
).join('');
const read = (recipe: string): string[] =>
  parseArticle(
    `<html lang="en"><body><main><h1>Rye crispbread</h1>${TEXT}${recipe}<p>Bake it for six minutes.</p></main>`,
    {
      format: 'html',
    },
  )
    .blocks.filter(({ type }) => type !== 'title')
    .map(({ type, text: own }) => `${type}: ${own}`)
    .slice(8, -1);

describe('the ingredients of a recipe', () => {
  it('should be separate words if each part has an element', () => {
    const item = (amount: string, name: string): string =>
      `<li itemprop="recipeIngredient"><span>${amount}</span><span>${name}</span></li>`;
    assert.deepEqual(read(`<ul>${item('300 g', 'rye flour')}${item('2 dl', 'water')}</ul>`), [
      'item: 300 g rye flour',
      'item: 2 dl water',
    ]);
    const blocks = '<li class="ingredient"><p>Butter</p><p>80 g</p></li><li class="ingredient"><p>Salt</p></li>';
    assert.deepEqual(read(`<ul>${blocks}</ul>`), ['item: Butter 80 g', 'item: Salt']);
  });

  it('should be the lines of a box with a name for ingredients, beside the text or in it', () => {
    const list = '<h2>What you need</h2><ul><li>300 g rye flour</li><li>2 dl water</li><li>Salt</li></ul>';
    for (const box of ['<aside class="recipe__ingredients">', '<div class="ingredients-box">'])
      assert.deepEqual(read(`${box}${list}${box.startsWith('<a') ? '</aside>' : '</div>'}`), [
        'heading: What you need',
        'item: 300 g rye flour',
        'item: 2 dl water',
        'item: Salt',
      ]);
  });

  it('should keep signs and parts of a word where they are', () => {
    const item =
      '<li itemprop="ingredients"><span>2</span> <span>eggs</span><span>, beaten (</span><span>cold</span><span>)</span></li>';
    const plain = '<li itemprop="ingredients">Butter<span>milk</span> or <b>b</b>utter</li>';
    assert.deepEqual(read(`<ul>${item}${plain}</ul>`), ['item: 2 eggs, beaten (cold)', 'item: Buttermilk or butter']);
  });

  it('should be items even if only a class or property identifies them', () => {
    const named = (name: string): string =>
      `<div class="${name}"><div>300 g</div><div>rye flour</div></div><div class="${name}">2 dl water</div>`;
    const items = ['item: 300 g rye flour', 'item: 2 dl water'];
    const ends = ['item', 'row', 'line', 'entry', 'container', 'wrapper'].map((end) => `ingredient-${end}`);
    for (const name of [
      'ingredient',
      'recipe__ingredient',
      'ingredients-list__item',
      'ingredients-content_row',
      ...ends,
    ])
      assert.deepEqual(read(`<div>${named(name)}</div>`), items, name);
    const boxed = '<div><div><span itemprop="recipeIngredient">300 g rye flour</span></div></div>';
    assert.deepEqual(read(`<div>${boxed}<div><span itemprop="recipeIngredient">2 dl water</span></div></div>`), items);
    for (const property of ['ingredient', 'ingredients', 'recipeIngredient name', 'name recipeIngredient']) {
      const lines = ['300 g rye flour', '2 dl water'].map((line) => `<div itemprop="${property}">${line}</div>`);
      assert.deepEqual(read(`<div>${lines.join('')}</div>`), items, property);
    }
    const nested =
      '<li itemprop="ingredients"><b class="ingredient">300 g</b> <b class="ingredient">rye flour</b></li>';
    assert.deepEqual(read(`<ul>${nested}<li itemprop="ingredients">2 dl water</li></ul>`), items);
    assert.deepEqual(read(`<div>${named('ingredients')}</div>`).length, 3);
    assert.deepEqual(read(`<div><div class="ingredient">300 g rye flour</div></div>`), ['paragraph: 300 g rye flour']);
  });

  it('should be two lists if something is between them', () => {
    const one = (text: string): string => `<div class="ingredient">${text}</div>`;
    const dough = `${one('300 g rye flour')}${one('2 dl water')}`;
    assert.deepEqual(read(`<section>${dough}<h3>On top</h3>${one('Salt')}${one('Caraway')}</section>`), [
      'item: 300 g rye flour',
      'item: 2 dl water',
      'heading: On top',
      'item: Salt',
      'item: Caraway',
    ]);
  });

  it('should be less than 200 code units each', () => {
    const page = (length: number): string[] =>
      read(
        `<div><div class="ingredient">${'rye '.repeat(66)}${'x'.repeat(length - 198)}</div><div class="ingredient">Salt</div></div>`,
      );
    assert.ok(page(199)[0]?.startsWith('item'));
    assert.ok(page(200)[0]?.startsWith('paragraph'));
  });

  const LIST =
    '<ul><li itemprop="recipeIngredient">300 g rye flour</li><li itemprop="recipeIngredient">2 dl water</li><li itemprop="recipeIngredient">Salt</li></ul>';
  const textsOf = (body: string): readonly string[] =>
    parseArticle(`<html lang="en"><body>${body}<footer>Harbor Kitchen</footer></body>`, { format: 'html' })
      .blocks.slice(1, 6)
      .map(({ text }) => text.slice(0, 15));

  it('should be read once, in their place, if they are beside the body', () => {
    const box = `<div><h2>Ingredients</h2>${LIST}</div>`;
    assert.deepEqual(
      textsOf(
        `<div class="top"><h1>Rye crispbread</h1>${box}</div><div class="small">${box}</div><article class="article-body">${TEXT}</article>`,
      ),
      ['Ingredients', '300 g rye flour', '2 dl water', 'Salt', 'In winter 1 my '],
    );
  });

  it('should be read in a box that would be left out for its name', () => {
    const page = (more: string): readonly string[] =>
      textsOf(
        `<article><h1>Rye crispbread</h1><div class="sidebar"><h2>Ingredients</h2>${LIST}${more}</div>${TEXT}</article>`,
      );
    assert.deepEqual(page(''), ['Ingredients', '300 g rye flour', '2 dl water', 'Salt', 'In winter 1 my ']);
    assert.equal(page('<p>Our books</p>'.repeat(20))[0], 'In winter 1 my ');
  });

  it('should be items in up to three elements that hold nothing else', () => {
    const boxed = (text: string, boxes: number): string =>
      `${'<div>'.repeat(boxes)}<span itemprop="recipeIngredient">${text}</span>${'</div>'.repeat(boxes)}`;
    const found = (boxes: number): string[] =>
      read(`<div>${boxed('300 g rye flour', boxes)}${boxed('2 dl water', boxes)}</div>`);
    assert.deepEqual(found(3), ['item: 300 g rye flour', 'item: 2 dl water']);
    assert.deepEqual(found(4), ['paragraph: 300 g rye flour', 'paragraph: 2 dl water']);
  });

  it('should be found among the first thousand nodes of a box', () => {
    const item = '<li><span>2</span><span>eggs</span></li>';
    const after = (breaks: number): string[] =>
      read(`<div class="ingredients">${'<br>'.repeat(breaks)}<ul>${item}${item}</ul></div>`);
    assert.deepEqual(after(997), ['item: 2 eggs', 'item: 2 eggs']);
    assert.deepEqual(after(999), ['item: 2eggs', 'item: 2eggs']);
  });
});
