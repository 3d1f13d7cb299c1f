import { update } from '../../../source/reader/update.ts';
import { frame } from '../../../source/ui/panes/frame.ts';
import { ASCII, UNICODE } from '../../../source/ui/theme/symbols.ts';
import { testCases } from '../../support/cases.ts';
import { open } from '../../support/reading.ts';
import { actionsOf, walked } from '../../support/walked.ts';

/** The screen after a run of keys: the size, `ascii` perhaps, and the keys. Each line is its text, and its styles in braces before it. */
function written(line: string): string[] {
  const [size = '', ...words] = line.split(' ');
  const [columns = 80, rows = 24] = size.split('x').map(Number);
  const isAscii = words[0] === 'ascii';
  const actions = words.slice(isAscii ? 1 : 0).flatMap(actionsOf);
  const state = actions.reduce((now, action) => update(now, action).state, open(walked, { columns, rows }));
  return frame({ ...state, flash: null }, isAscii ? ASCII : UNICODE).map((runs) =>
    runs
      .map(({ text, styles }) => (styles.length === 0 ? text : `{${styles.join(' ')}}${text}`))
      .join('')
      .trimEnd(),
  );
}

testCases('screens', () => written);
