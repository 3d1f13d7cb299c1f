import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Options } from '../../../../source/app/cli/flags.ts';
import type { VerbContext } from '../../../../source/app/verbs/context.ts';
import { blocksToText, formatOf } from '../../../../source/app/verbs/finding/printing.ts';

const context = (options: Options): VerbContext => ({
  operands: [],
  options: { maxSize: 1, timeout: 1, userAgent: '', ...options },
  environment: {},
});

describe('the output format of a command', () => {
  const formats = ['text', 'json', 'csv'] as const;

  it('should be text unless another one is asked for', () => {
    assert.equal(formatOf(context({}), 'find', formats), 'text');
    assert.equal(formatOf(context({ format: 'csv' }), 'find', formats), 'csv');
    assert.equal(formatOf(context({}), 'find', ['json']), 'text');
  });

  it('should be one that the command has', () => {
    assert.throws(() => formatOf(context({ format: 'html' }), 'find', formats), {
      message: 'find prints text, json or csv, not html',
    });
  });
});

describe('the output of a command', () => {
  const blocks = [{ type: 'paragraph' as const, text: 'flood '.repeat(40).trim(), spans: [] }];
  const widest = (options: Options): number =>
    Math.max(
      ...blocksToText(blocks, context(options))
        .split('\n')
        .map((line) => line.length),
    );

  it('should be 80 columns wide, or as wide as is asked for', { skip: process.stdout.isTTY === true }, () => {
    assert.equal(widest({}), 77);
    assert.equal(widest({ width: 30 }), 29);
  });
});
