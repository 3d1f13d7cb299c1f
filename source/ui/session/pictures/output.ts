import { ERASE_SCREEN } from '../../../terminal/alternate-screen.ts';
import type { ImageChange } from '../../../terminal/images/placements.ts';

/** How long after a change the pictures are drawn if no frame is, in milliseconds. @speed */
const WITHOUT_FRAME = 30;

/** A frame has more UTF-16 code units than the controls that are written by themselves. */
const SHORTEST_FRAME = 12;

/** What keeps the pictures on the screen in step with the frames. */
export interface FramePictures {
  /** What to write around a frame of the current state. */
  readonly change: (frame: string) => ImageChange;
  /** Takes away all pictures: the screen is erased. */
  readonly reset: () => string;
}

export interface PictureOutput {
  /** The stream that frames are written to. */
  readonly stream: NodeJS.WriteStream;
  /** From now on, pictures are drawn with the frames. */
  readonly use: (pictures: FramePictures) => void;
  /** The state has changed, and perhaps nothing but its pictures. */
  readonly changed: () => void;
}

/**
 * Draws pictures with the frames that are written to a stream: those that are gone are taken away before a frame, and new ones are drawn
 * after it. Until pictures are used, everything passes through. `isLent` says whether another program has the terminal.
 */
export function pictureOutput(stdout: NodeJS.WriteStream, isLent: () => boolean): PictureOutput {
  let pictures: FramePictures | null = null;
  let timer: NodeJS.Timeout | null = null;

  const write = (data: unknown, ...rest: unknown[]): boolean => {
    const pass = stdout.write as (...given: unknown[]) => boolean;
    if (!pictures || typeof data !== 'string') return pass.call(stdout, data, ...rest);
    const erased = data.includes(ERASE_SCREEN) ? pictures.reset() : '';
    // The marks of a frame's beginning and end come by themselves, and so may what erases the screen before a frame.
    if (data.length < SHORTEST_FRAME) return pass.call(stdout, erased + data, ...rest);
    const { before, after } = pictures.change(data);
    return pass.call(stdout, erased + before + data + after, ...rest);
  };
  const stream = new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
  return {
    stream,
    use: (given) => {
      pictures = given;
    },
    changed: () => {
      if (!pictures || timer) return;
      timer = setTimeout(() => {
        timer = null;
        if (!pictures || isLent()) return;
        const { before, after } = pictures.change('');
        if (before + after !== '') stdout.write(before + after);
      }, WITHOUT_FRAME);
      timer.unref();
    },
  };
}
