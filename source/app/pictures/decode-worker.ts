/**
 * A process that decodes pictures, so that a picture which crashes a native decoder cannot take the reader with it. Receives bytes,
 * sends pixels.
 */

import { DAMAGE } from '../../messages/english/damage.ts';
import type { DecodeAnswer, DecodeRequest } from './decode-messages.ts';

/** The decoders that libvips may use. All others read formats that browsers do not show. */
const DECODERS = ['Jpeg', 'Png', 'Nsgif', 'Webp', 'Heif', 'Svg'].map((name) => `VipsForeignLoad${name}Buffer`);

type Sharp = typeof import('sharp').default;

let loading: Promise<Sharp> | undefined;

async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: DECODERS });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

async function decode({ bytes, box, mostPixels }: DecodeRequest): Promise<DecodeAnswer> {
  loading ??= loadSharp();
  let sharp: Sharp;
  try {
    sharp = await loading;
  } catch {
    return { problem: DAMAGE.noSharp };
  }
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      // White, like the default background of a page.
      .flatten({ background: '#ffffff' })
      .toColorspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { pixels: { width: info.width, height: info.height, data } };
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return { problem: isLarge ? DAMAGE.pictureTooLarge : DAMAGE.pictureDamaged };
  }
}

process.on('message', ({ id, request }: { id: number; request: DecodeRequest }) => {
  void decode(request).then((answer) => process.send?.({ id, answer }));
});
// The reader has exited.
process.on('disconnect', () => process.exit());
