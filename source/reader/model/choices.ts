import { type Settings, THEME_NAMES } from './settings.ts';
import type { ReaderState } from './state.ts';

/** What the user changes in the reader for all articles, until it is changed again. */
export const CHOICES = ['theme', 'text-width', 'sidebar-width', 'sidebar'] as const;

export type ChoiceName = (typeof CHOICES)[number];

/** The saved choices: for each, JSON with its value and the setting that it replaced. */
export type SavedChoices = Readonly<Partial<Record<ChoiceName, string>>>;

/** The part of the state that choices are about. */
export type Chosen = Pick<ReaderState, 'settings'> & { readonly sidebar: Pick<ReaderState['sidebar'], 'open'> };

type Value = string | number | boolean | null;

interface Rule {
  /** The setting that the choice replaces. */
  readonly setting: (settings: Settings) => Value;
  /** The chosen value, or that of the setting if nothing was chosen. */
  readonly value: (chosen: Chosen) => Value;
  /** Applies a saved value; returns the same state if it is not valid. */
  readonly apply: (chosen: Chosen, value: unknown) => Chosen;
}

const isWidth = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

function withSettings(chosen: Chosen, change: Partial<Settings>): Chosen {
  return { ...chosen, settings: { ...chosen.settings, ...change } };
}

const RULES: Readonly<Record<ChoiceName, Rule>> = {
  theme: {
    setting: ({ theme }) => theme,
    value: ({ settings }) => settings.theme,
    apply: (chosen, value) => {
      const theme = THEME_NAMES.find((name) => name === value);
      return theme ? withSettings(chosen, { theme }) : chosen;
    },
  },
  'text-width': {
    setting: ({ textWidth }) => textWidth,
    value: ({ settings }) => settings.textWidth,
    apply: (chosen, textWidth) => (isWidth(textWidth) ? withSettings(chosen, { textWidth }) : chosen),
  },
  'sidebar-width': {
    setting: ({ sidebarWidth }) => sidebarWidth,
    value: ({ settings }) => settings.sidebarWidth,
    apply: (chosen, sidebarWidth) => (isWidth(sidebarWidth) ? withSettings(chosen, { sidebarWidth }) : chosen),
  },
  sidebar: {
    setting: ({ sidebar }) => sidebar,
    value: ({ settings, sidebar: { open } }) => (open === 'auto' ? settings.sidebar : open),
    apply: (chosen, open) => (typeof open === 'boolean' ? { ...chosen, sidebar: { open } } : chosen),
  },
};

/** What has been chosen, given the settings before; null for choices that equal the setting. */
export function choicesOf(chosen: Chosen, initial: Settings): Readonly<Record<ChoiceName, string | null>> {
  const saved = CHOICES.map((name) => {
    const over = RULES[name].setting(initial);
    const value = RULES[name].value(chosen);
    return [name, value === over ? null : JSON.stringify({ value, over })];
  });
  return Object.fromEntries(saved);
}

function parsed(json: string): { readonly value?: unknown; readonly over?: unknown } {
  try {
    return Object(JSON.parse(json));
  } catch {
    return {};
  }
}

/**
 * Settings with the saved choices, and whether the sidebar is open. A setting that has been changed since, or an option on the
 * command line, takes precedence over an older choice.
 */
export function withChoices(settings: Settings, saved: SavedChoices): Chosen {
  return CHOICES.reduce<Chosen>(
    (chosen, name) => {
      const { value, over } = parsed(saved[name] ?? '{}');
      return over === RULES[name].setting(settings) ? RULES[name].apply(chosen, value) : chosen;
    },
    { settings, sidebar: { open: 'auto' } },
  );
}
