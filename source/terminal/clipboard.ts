import { spawn } from 'node:child_process';
import type { Environment } from './capabilities.ts';

/** Terminals drop longer ones: xterm takes 100,000 bytes of base64 or a little less. */
const LONGEST = 74_000;

/** GNU Screen passes strings of at most 768 bytes on; what is longer is cut into several. */
const SCREEN_PIECE = 700;

const ESC = '\u001b';
const BEL = '\u0007';

/** What sets a terminal's clipboard (https://invisible-island.net/xterm/ctlseqs, OSC 52); null where the text is too long. */
export function clipboardSequence(text: string, env: Environment): string | null {
  const payload = Buffer.from(text, 'utf8').toString('base64');
  if (payload.length > LONGEST) return null;
  const plain = `${ESC}]52;c;${payload}${BEL}`;
  // tmux obeys the plain one where `set-clipboard` is on, and passes the wrapped one on where `allow-passthrough` is.
  if (env.TMUX) return `${plain}${ESC}Ptmux;${plain.replaceAll(ESC, ESC + ESC)}${ESC}\\`;
  if (env.STY) {
    const pieces = plain.match(new RegExp(`[^]{1,${SCREEN_PIECE}}`, 'g')) ?? [];
    return pieces.map((piece) => `${ESC}P${piece}${ESC}\\`).join('');
  }
  return plain;
}

type Tool = readonly [command: string, ...args: string[]];

/** The programs that may set the system's clipboard, in the order in which they are tried. */
export function clipboardTools(env: Environment, platform: NodeJS.Platform): readonly Tool[] {
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32') return [['clip.exe']];
  const tools: Tool[] = [];
  if (env.WAYLAND_DISPLAY) tools.push(['wl-copy']);
  if (env.DISPLAY) tools.push(['xclip', '-selection', 'clipboard', '-in'], ['xsel', '--clipboard', '--input']);
  if (env.WSL_DISTRO_NAME) tools.push(['clip.exe']);
  return tools;
}

/** Hands text to a program. Resolves to whether there is such a program and it took the text. */
function handTo([command, ...args]: Tool, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Windows reads its clipboard's text in UTF-16 where a byte order mark says so.
    const bytes = command === 'clip.exe' ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, 'utf8');
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true });
    child.on('error', () => resolve(false));
    child.on('exit', (status) => resolve(status === 0));
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
    child.unref();
  });
}

/**
 * Puts text on the clipboard by every way there is: through the terminal, which works from another machine too, and by the
 * system's own program; inside tmux into its buffer as well.
 */
export async function copyText(
  text: string,
  write: (sequence: string) => void,
  { env, platform }: { readonly env: Environment; readonly platform: NodeJS.Platform },
): Promise<void> {
  const sequence = clipboardSequence(text, env);
  if (sequence !== null) write(sequence);
  if (env.TMUX) void handTo(['tmux', 'load-buffer', '-w', '-'], text);
  for (const tool of clipboardTools(env, platform)) if (await handTo(tool, text)) return;
}
