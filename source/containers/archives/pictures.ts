import type { OpenPictures } from '../types.ts';
import { pathInside } from './address.ts';
import { openArchive } from './zip.ts';

/** The pictures of a book or an office document. Each is unpacked when it is asked for. */
export const picturesOfArchive: OpenPictures =
  async ({ bytes }, maxSize) =>
  (address) => {
    const path = pathInside(address);
    return path === null ? null : openArchive(bytes, maxSize).read(path);
  };
