import { Static, Text } from 'ink';
import { useEffect, useRef, useState } from 'react';
import type { ReaderState } from '../../reader/model/state.ts';
import { announce } from '../panes/announce.ts';
import type { Store } from '../session/store.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The reader for a screen reader. It prints lines, announces quotes with their speakers, and never redraws anything. */
export function LinearApp({ store }: { readonly store: Store }) {
  const last = useRef<ReaderState | null>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const say = () => {
      const state = store.state();
      const added = announce(last.current, state);
      last.current = state;
      if (added.length > 0) {
        setLines((said) => [...said, ...added.map((text, index) => ({ number: said.length + index, text }))]);
      }
    };
    say();
    return store.subscribe(say);
  }, [store]);
  return <Static items={[...lines]}>{({ number, text }) => <Text key={number}>{text}</Text>}</Static>;
}
