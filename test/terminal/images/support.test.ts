import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askImageSupport,
  type ImageSupport,
  imageSupportFrom,
  mayDrawPictures,
} from '../../../source/terminal/images/support.ts';
import type { Introducer, Report } from '../../../source/terminal/input/events.ts';

type Answer = readonly [introducer: Introducer, text: string];

const OK: Answer = ['apc', 'Gi=31;OK'];
const NO_SIXEL: Answer = ['csi', '?62;22c'];
const SIXEL: Answer = ['csi', '?62;4;22c'];
const version = (name: string): Answer => ['dcs', `>|${name}`];

function support(answers: readonly Answer[], env = {}): ImageSupport | null {
  const take = imageSupportFrom(env, { columns: 90, rows: 40 });
  let last: ImageSupport | null = null;
  for (const [introducer, text] of answers) {
    assert.equal(last, null, 'decides with the last answer');
    last = take({ type: 'report', introducer, text } satisfies Report);
  }
  return last;
}

test('takes the best protocol that the terminal says it has', () => {
  for (const [answers, protocol] of [
    [[OK, version('kitty(0.42.0)'), NO_SIXEL], 'placeholders'],
    [[OK, version('kitty(0.28.0)'), NO_SIXEL], 'placeholders'],
    [[OK, version('kitty(0.27.1)'), NO_SIXEL], 'kitty'],
    [[OK, version('kitty(1.0.0)'), NO_SIXEL], 'placeholders'],
    [[OK, version('kitty(0.100.0)'), NO_SIXEL], 'placeholders'],
    [[OK, version('ghostty 1.2.0'), NO_SIXEL], 'placeholders'],
    [[OK, version('Konsole 24.08'), SIXEL], 'kitty'],
    [[OK, version('WezTerm 20240203'), SIXEL], 'iterm2'],
    [[version('iTerm2 3.5.0'), SIXEL], 'iterm2'],
    [[version('mintty 3.7'), SIXEL], 'iterm2'],
    [[OK, version('rio 0.2'), NO_SIXEL], 'iterm2'],
    [[version('WezTermish 1'), SIXEL], 'sixel'],
    [[version('XTerm(390)'), SIXEL], 'sixel'],
    [[version('kitty(0.42.0)'), NO_SIXEL], 'half-blocks'],
    [[['apc', 'Gi=31;ENOTSUPPORTED:no'], NO_SIXEL], 'half-blocks'],
    [[['apc', 'Gi=32;OK'], NO_SIXEL], 'half-blocks'],
    [[NO_SIXEL], 'half-blocks'],
    [[['csi', '?64;14;24c']], 'half-blocks'],
  ] as const) {
    assert.equal(support(answers)?.protocol, protocol, JSON.stringify(answers));
  }
});

test('says nothing before the terminal has named its attributes', () => {
  assert.equal(support([OK, version('kitty(0.42.0)'), ['csi', '6;20;10t']]), null);
});

test('knows the size of a cell if the terminal says it', () => {
  assert.deepEqual(support([['csi', '6;20;10t'], SIXEL])?.cell, { width: 10, height: 20 });
  assert.equal(support([['csi', '6;0;10t'], SIXEL])?.cell, null);
  assert.equal(support([['csi', '6;20;0t'], SIXEL])?.cell, null);
  assert.equal(support([['csi', '4;20;10t'], SIXEL])?.cell, null);
  assert.equal(support([SIXEL])?.cell, null);
});

test('knows it too by the area for sixels, if that is the area of all cells', () => {
  const area = (size: string): Answer => ['csi', `?2;0;${size}S`];
  assert.deepEqual(support([area('810;760'), SIXEL])?.cell, { width: 9, height: 19 });
  assert.deepEqual(support([['csi', '6;20;10t'], area('810;760'), SIXEL])?.cell, { width: 10, height: 20 });
  for (const size of ['811;760', '810;761', '0;760', '900;1000', '1000;760'])
    assert.equal(support([area(size), SIXEL])?.cell, null, size);
  assert.equal(support([['csi', '?2;3;0S'], SIXEL])?.cell, null);
});

test('asks the terminal around tmux, and shows pictures there only by placeholders or tmux’s own sixels', () => {
  const env = { TMUX: '/tmp/tmux-0/default,1,0' };
  assert.match(askImageSupport(env), /^\u001bPtmux;\u001b\u001b_Gi=31/);
  assert.match(askImageSupport({}), /^\u001b_Gi=31/);
  assert.equal(support([OK, version('tmux 3.5a'), SIXEL], env)?.protocol, 'placeholders');
  assert.equal(support([version('tmux 3.5a'), SIXEL], env)?.protocol, 'sixel');
  assert.equal(support([version('tmux 3.3a'), NO_SIXEL], env)?.protocol, 'half-blocks');
});

test('asks a terminal of few colors only if it is of a kind that may draw pictures', () => {
  for (const [env, may] of [
    [{ TERM: 'xterm' }, true],
    [{ TERM: 'mlterm' }, true],
    [{ TERM: 'foot' }, true],
    [{ TERM: 'linux' }, false],
    [{ TERM: 'xterm-16color' }, false],
    [{ TERM: 'xterm', TMUX: '/tmp/tmux' }, false],
    [{ TERM: 'xterm', NO_COLOR: '1' }, false],
    [{}, false],
  ] as const) {
    assert.equal(mayDrawPictures(env), may, JSON.stringify(env));
  }
});
