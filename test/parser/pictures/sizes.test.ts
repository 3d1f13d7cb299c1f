import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Element } from 'domhandler';
import { sizeInAddress, sizeInClasses, sizeOf } from '../../../source/parser/pictures/sizes.ts';

const picture = (attribs: Record<string, string>): Element => new Element('img', attribs);

describe('the size of a picture', () => {
  it('should be that of its attributes, or else of its style, but not a percentage', () => {
    const size = (attribs: Record<string, string>): (number | null)[] => Object.values(sizeOf(picture(attribs)));
    assert.deepEqual(size({ width: '300', height: '200' }), [300, 200]);
    assert.deepEqual(size({ width: '300', style: 'width:40px; height: 20px' }), [300, 20]);
    assert.deepEqual(size({ style: 'max-width:40px;width:30px' }), [30, null]);
    assert.deepEqual(size({ style: 'margin:0 width:40px' }), [40, null]);
    assert.deepEqual(size({ width: '100%', style: 'height:50%' }), [null, null]);
  });

  it('should be four pixels for each step of a utility class, or the pixels in brackets', () => {
    const size = (names: string) => sizeInClasses(picture({ class: names }));
    assert.deepEqual(size('h-6 w-8'), [32, 24]);
    assert.deepEqual(size('round size-6'), [24, 24]);
    assert.deepEqual(size('w-[28px] h-[30px]'), [28, 30]);
    assert.deepEqual(size('max-w-6 w-full'), [null, null]);
    assert.deepEqual(size('row-6'), [null, null]);
  });

  it('should be that in its address, before the extension or in the query', () => {
    assert.deepEqual(sizeInAddress('/quay-300x200.jpg'), [300, 200]);
    assert.deepEqual(sizeInAddress('/quay_300x200?a=1'), [300, 200]);
    assert.deepEqual(sizeInAddress('/300x200#quay'), [300, 200]);
    assert.deepEqual(sizeInAddress('/quay.jpg?w=300&height=200'), [300, 200]);
    assert.deepEqual(sizeInAddress('/quay-30x20.jpg?width=300'), [300, 20]);
    assert.deepEqual(sizeInAddress('/quay.jpg?row=300&h=200'), [null, 200]);
    assert.deepEqual(sizeInAddress('/quay300x200.jpg'), [null, null]);
    assert.deepEqual(sizeInAddress('/quay.jpg'), [null, null]);
    assert.deepEqual(sizeInAddress(null), [null, null]);
  });
});
