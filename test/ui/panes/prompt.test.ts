import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { promptLines } from '../../../source/ui/panes/prompt.ts';
import { savedRow, shelfOf } from '../../support/shelf.ts';

describe('the prompt for tags', () => {
  const line = (width: number): string => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('t');
    const { prompt } = shownScreen(shelf.state());
    assert.ok(prompt);
    return promptLines({ ...prompt.rect, width }, prompt.data)
      .map((runs) => runs.map(({ text }) => text).join(''))
      .join('\n');
  };

  it('should say from 60 columns on how tags are typed', () => {
    assert.equal(line(59).trimEnd(), ' tags:');
    assert.match(line(60), /^ tags: +commas separate tags $/);
  });

  it('should have a label from 40 columns on', () => {
    assert.deepEqual(
      [40, 39].map((width) => line(width).trimEnd()),
      [' tags:', ' #'],
    );
  });
});
