import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choicesOf, type SavedChoices, withChoices } from '../../../source/reader/model/choices.ts';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const reader = (columns = 120) => open(documentOf(articleOf(['One.', 'Two.']), null), { columns, rows: 24 });
const saved = (...keys: readonly string[]) => choicesOf(press(reader(), ...keys), DEFAULT_SETTINGS);
const NONE = { theme: null, 'text-width': null, 'sidebar-width': null, sidebar: null };

/** The choices as they lie in the state file: only those that were made. */
const kept = (...keys: readonly string[]): SavedChoices =>
  Object.fromEntries(Object.entries(saved(...keys)).filter(([, value]) => value !== null));

describe('the choices of the user', () => {
  it('should be empty at first, and again once they equal the settings', () => {
    assert.deepEqual(saved(), NONE);
    assert.deepEqual(saved('-', '='), NONE);
    assert.deepEqual(saved('c', 'c', 'c', 'c', 'c', 'c'), NONE);
  });

  it('should come back with each kind of choice', () => {
    const { settings, sidebar } = withChoices(DEFAULT_SETTINGS, kept('c', '-', '<', '"'));
    const { theme, textWidth, sidebarWidth } = press(reader(), 'c', '-', '<').settings;
    assert.deepEqual(settings, { ...DEFAULT_SETTINGS, theme, textWidth, sidebarWidth });
    assert.equal(sidebar.open, false);
  });

  it('should not be a sidebar over the lower part of a narrow screen', () => {
    const narrow = press(reader(80), '"');
    assert.equal(narrow.sidebar.below, true);
    assert.deepEqual(choicesOf(narrow, DEFAULT_SETTINGS), NONE);
  });

  it('should give way to a setting that was changed afterwards', () => {
    const settings = { ...DEFAULT_SETTINGS, textWidth: 50 };
    const choices = kept('-', 'c');
    assert.equal(withChoices(settings, choices).settings.textWidth, 50);
    assert.notEqual(withChoices(settings, choices).settings.theme, settings.theme);
  });

  it('should be nothing if the state file has nonsense', () => {
    const nonsense = ['', '{', 'null', '7', '{"value":"plaid","over":"terminal"}', '{"value":-1,"over":72}'];
    for (const value of nonsense) {
      const choices = { theme: value, 'text-width': value, 'sidebar-width': value, sidebar: value };
      assert.deepEqual(withChoices(DEFAULT_SETTINGS, choices), {
        settings: DEFAULT_SETTINGS,
        sidebar: { open: 'auto' },
      });
    }
  });
});
