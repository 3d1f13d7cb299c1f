import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import { drawFirstScreen } from '../../../source/ui/session/first-screen.ts';
import type { Session } from '../../../source/ui/session/session.ts';
import { initialSettings, startingState } from '../../../source/ui/session/start.ts';
import { articleOf, documentOf } from '../../support/reading.ts';

describe('the settings at the start', () => {
  it('should hide pictures on a terminal that could show them, if nobody wants any', () => {
    const shown = (images: 'never' | 'halfblocks', pictures: 'shown' | 'impossible') =>
      initialSettings({ images }, { ...DEFAULT_SETTINGS, pictures }).pictures;
    assert.equal(shown('never', 'shown'), 'hidden');
    assert.equal(shown('never', 'impossible'), 'impossible');
    assert.equal(shown('halfblocks', 'shown'), 'shown');
  });
});

describe('what is wrong with the settings', () => {
  const said = (...problems: readonly string[]) => {
    const document = documentOf(articleOf(['The tide.']));
    return startingState({ options: {}, problems }, document, { columns: 80, rows: 24 }, DEFAULT_SETTINGS).message;
  };

  it('should be said at the start, the first of it in words', () => {
    assert.equal(said(), null);
    assert.deepEqual(said('no such theme'), { text: 'no such theme', kind: 'warning' });
    assert.match(said('no such theme', 'no such key')?.text ?? '', /^no such theme.+1 more/);
  });
});

describe('the first screen of a long text', () => {
  const { INK_SCREEN_READER } = process.env;
  const session = (options: Session['options']): Session => ({
    // Whoever looks at the sources is about to draw.
    get sources(): never {
      throw new Error('it is drawn');
    },
    first: 0,
    options,
    inputIsTaken: false,
    open: () => {
      throw new Error('nothing is opened');
    },
  });
  const draw = (options: Session['options']) =>
    drawFirstScreen(session(options), { article: articleOf(['The tide.']), share: 0.1 });

  it('should be drawn before the rest is parsed', async () => {
    await assert.rejects(draw({}), { message: 'it is drawn' });
  });

  it('should not be drawn if the reader may start elsewhere, or not draw at all', async () => {
    await draw({ quitIfOneScreen: true });
    await draw({ screenReader: true });
    await draw({ quote: 2 });
    await draw({ search: 'tide' });
    process.env.INK_SCREEN_READER = 'true';
    try {
      await draw({});
    } finally {
      if (INK_SCREEN_READER === undefined) delete process.env.INK_SCREEN_READER;
      else process.env.INK_SCREEN_READER = INK_SCREEN_READER;
    }
  });
});
