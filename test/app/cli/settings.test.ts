import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSettings, settingsTemplate } from '../../../source/app/cli/settings.ts';

describe('parseSettings', () => {
  it('should read names as on the command line', () => {
    const text =
      '\ufeff# mine\n\n  width = 60 \r\nlinks=yes\ncolor = "never"\ntimeout = 2.5\nquit-if-one-screen = off\n';
    assert.deepEqual(parseSettings(text), {
      options: { width: 60, links: true, color: 'never', timeout: 2500, quitIfOneScreen: false },
      warnings: [],
    });
  });

  it('should report invalid settings by name and line, and keep the rest', () => {
    const text = 'widht = 60\nwidth = wide\nlinks = maybe\nformat = json\nwidth\nnonsense here\n= 3\nmax-size = 2M\n';
    assert.deepEqual(parseSettings(text), {
      options: { maxSize: 2e6 },
      warnings: [
        'line 1: unknown setting "widht"; did you mean width?',
        'line 2: width expects a whole number from 10 to 1000, not "wide"',
        'line 3: links expects yes or no, not "maybe"',
        'line 4: unknown setting "format"',
        'line 5: width expects a whole number from 10 to 1000',
        'line 6: unknown setting "nonsense here"',
        'line 7: unknown setting "= 3"',
      ],
    });
  });
});

describe('settingsTemplate', () => {
  it('should be at most 80 columns wide where it explains, and use them', () => {
    const lines = settingsTemplate('/config').split('\n');
    const at = lines.findIndex((line) => line.startsWith('# Terminals send arrow'));
    const paragraph = lines.slice(at, lines.indexOf('#escape-timeout = 100'));
    assert.ok(paragraph.length > 2);
    for (const [index, line] of paragraph.entries()) {
      assert.ok(line.length <= 80, line);
      const next = paragraph[index + 1]?.split(' ')[1];
      if (next) assert.ok(line.length + 1 + next.length > 80, `${next} belongs into the line above`);
    }
  });

  it('should set nothing, and contain only settings that are allowed', () => {
    const template = settingsTemplate('/home/ines/.config/pullquote/config');
    assert.deepEqual(parseSettings(template), { options: {}, warnings: [] });
    const made = parseSettings(template.replace(/^#(?=[a-z-]+ = )/gm, ''));
    assert.deepEqual(made.warnings, []);
    assert.ok(Object.keys(made.options).length >= 8);
    for (const line of template.split('\n')) assert.ok(line.length <= 100, line);
  });
});
