import { backgroundOf } from '../../../terminal/input/background-color.ts';
import type { Mouse, Report, TerminalInput } from '../../../terminal/input/events.ts';
import { actionAt, dragAction } from '../../panes/pointer.ts';
import type { Symbols } from '../../theme/symbols.ts';
import type { Store } from '../store.ts';

/**
 * Turns terminal input into actions. Unrequested reports are ignored, and so is the mouse unless
 * it has been turned on.
 */
export function inputHandler(
  store: Store,
  symbols: Symbols,
  onReport: (report: Report) => void = () => {},
): (input: TerminalInput) => void {
  let pressed: Mouse | null = null;
  const mouseAction = (input: Mouse) => {
    const from = pressed;
    if (input.kind === 'press') pressed = input;
    return input.kind === 'drag' && from
      ? dragAction(store.state(), from, input)
      : actionAt(store.state(), input, symbols);
  };
  return (input) => {
    switch (input.type) {
      case 'key':
        store.dispatch({ type: 'key', key: input.name });
        break;
      case 'paste':
        store.dispatch({ type: 'paste', text: input.text });
        break;
      case 'mouse': {
        const action = store.state().mouse ? mouseAction(input) : null;
        if (action) store.dispatch(action);
        break;
      }
      case 'report': {
        const background = backgroundOf(input);
        onReport(input);
        if (background) store.dispatch({ type: 'background', background });
      }
    }
  };
}
