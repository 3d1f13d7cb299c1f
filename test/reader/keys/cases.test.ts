import type { Effect, ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { openList } from '../../../source/reader/view/lists.ts';
import { testCases } from '../../support/cases.ts';
import { listRows, open } from '../../support/reading.ts';
import { actionsOf, walked } from '../../support/walked.ts';

const inWords = (value: object): string => JSON.stringify(value).replaceAll('"', '');

/** What a user would notice about a state, in words. */
function seen(state: ReaderState): Readonly<Record<string, string>> {
  const { target, layers, sidebar, settings, message, top, anchor, past, future, marks, searchHistory, size } = state;
  const layer = layers.map((each) => {
    const { kind } = each;
    if (kind === 'list')
      return `list of ${each.list} ${each.edit.text} ${each.selected}/${openList(state)?.items.length}`;
    if ('edit' in each) return `${kind} ${each.edit.text}|${each.edit.cursor}`;
    if (kind === 'search') return `search ${each.query} ${each.current + 1}/${each.result.matches.length}`;
    if (kind === 'narrowing') return `narrowing ${each.speaker ?? ''} ${each.filter}`;
    if (kind === 'selection') {
      const [from, to] = [each.anchor, each.head].map(({ block, offset }) => `${block}:${offset}`);
      return `selection ${from} to ${to}`;
    }
    if (kind === 'count') return `count ${each.digits}`;
    if (kind === 'hints') return `hints ${each.typed}`;
    if (kind === 'pending') return `pending ${each.command}`;
    if (kind === 'auto-scroll') return `auto-scroll ${each.wordsPerMinute}`;
    return kind;
  });
  return {
    top: `${top} at ${anchor.block}:${anchor.offset}`,
    target: target ? inWords(target).slice(0, 90) : '',
    layers: layer.slice(1).join(', '),
    sidebar: `${sidebar.open}${sidebar.below ? ' below' : ''}${sidebar.fragments ? ' fragments' : ''} ${sidebar.selected ?? ''}`,
    message: message ? `${message.kind}: ${message.text}` : '',
    history: `${past.length} back, ${future.length} forward`,
    marks: Object.keys(marks).join(''),
    searches: searchHistory.join(', '),
    width: `${settings.textWidth} ${settings.sidebarWidth ?? ''} ${settings.theme}`,
    dimmed: `${state.dimmed} ${state.focused} ${state.omittedShown}`,
    size: `${size.columns}x${size.rows}`,
    rows: layers.some(({ kind }) => kind === 'list')
      ? listRows(state)
          .slice(0, 3)
          .map((row) => JSON.stringify(row))
          .join(' ')
          .slice(0, 160)
      : '',
  };
}

/** What each word of a case changes, a line each. */
function written(line: string): string[] {
  const [size = '80x24', ...words] = line.split(' ');
  const [columns = 80, rows = 24] = size.split('x').map(Number);
  let state = open(walked, { columns, rows });
  return words.map((word) => {
    const before = seen(state);
    const effects: Effect[] = [];
    for (const action of actionsOf(word)) {
      const next = update(state, action);
      state = next.state;
      effects.push(...next.effects.filter(({ type }) => type !== 'later'));
    }
    const changes = Object.entries(seen(state)).flatMap(([name, value]) =>
      before[name] === value ? [] : `${name}=${value}`,
    );
    return `${word} → ${[...changes, ...effects.map((effect) => inWords(effect).slice(0, 120))].join(' · ') || 'nothing'}`;
  });
}

testCases('keys', () => written);
