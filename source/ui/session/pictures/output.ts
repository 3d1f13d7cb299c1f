import { ERASE_SCREEN } from '../../../terminal/alternate-screen.ts';
import type { ImageChange } from '../../../terminal/images/placements.ts';

/** How long after a change pictures are drawn if no frame follows, in milliseconds. @speed */
const WITHOUT_FRAME = 30;

/** The shortest frame, in UTF-16 code units; control sequences written alone are shorter. */
const SHORTEST_FRAME = 12;

/** Keeps the pictures on the screen in step with the frames. */
export interface FramePictures {
  /** What to write around a frame of the current state. */
  readonly change: (frame: string) => ImageChange;
  /** Removes all pictures, since the screen is erased. */
  readonly reset: () => string;
}

export interface PictureOutput {
  /** The stream that frames are written to. */
  readonly stream: NodeJS.WriteStream;
  /** From now on, pictures are drawn with the frames. */
  readonly use: (pictures: FramePictures) => void;
  /** Reports that the state has changed, and possibly only its pictures. */
  readonly changed: () => void;
}

/**
 * Draws pictures along with the frames written to a stream: those that are gone are removed before a frame, and new ones are drawn
 * after it. Until pictures are used, everything passes through. `isLent` says whether another program has the terminal.
 */
export function pictureOutput(stdout: NodeJS.WriteStream, isLent: () => boolean): PictureOutput {
  let pictures: FramePictures | null = null;
  let timer: NodeJS.Timeout | null = null;

  const write = (data: unknown, ...rest: unknown[]): boolean => {
    const pass = stdout.write as (...given: unknown[]) => boolean;
    if (!pictures || typeof data !== 'string') return pass.call(stdout, data, ...rest);
    const erased = data.includes(ERASE_SCREEN) ? pictures.reset() : '';
    // The marks at the beginning and end of a frame are written alone, and so may be the sequence that erases the screen before one.
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
