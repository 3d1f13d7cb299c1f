import { spawn } from 'node:child_process';
import type { Environment } from './capabilities.ts';

/** Longest payload, in bytes of base64. Terminals drop longer ones; xterm's limit is a little below 100,000. */
const LONGEST = 74_000;

/** GNU Screen passes on strings of at most 768 bytes, so longer ones are split. */
const SCREEN_PIECE = 700;

const ESC = '\u001b';
const BEL = '\u0007';

/** The sequence that sets the terminal's clipboard (OSC 52, https://invisible-island.net/xterm/ctlseqs); null if the text is too long. */
export function clipboardSequence(text: string, env: Environment): string | null {
  const payload = Buffer.from(text, 'utf8').toString('base64');
  if (payload.length > LONGEST) return null;
  const plain = `${ESC}]52;c;${payload}${BEL}`;
  // tmux handles the plain sequence if `set-clipboard` is on, and passes on the wrapped one if `allow-passthrough` is on.
  if (env.TMUX) return `${plain}${ESC}Ptmux;${plain.replaceAll(ESC, ESC + ESC)}${ESC}\\`;
  if (env.STY) {
    const pieces = plain.match(new RegExp(`[^]{1,${SCREEN_PIECE}}`, 'g')) ?? [];
    return pieces.map((piece) => `${ESC}P${piece}${ESC}\\`).join('');
  }
  return plain;
}

type Tool = readonly [command: string, ...args: string[]];

/** Programs that set the system clipboard, in the order to try them. */
export function clipboardTools(env: Environment, platform: NodeJS.Platform): readonly Tool[] {
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32') return [['clip.exe']];
  const tools: Tool[] = [];
  if (env.WAYLAND_DISPLAY) tools.push(['wl-copy']);
  if (env.DISPLAY) tools.push(['xclip', '-selection', 'clipboard', '-in'], ['xsel', '--clipboard', '--input']);
  if (env.WSL_DISTRO_NAME) tools.push(['clip.exe']);
  return tools;
}

/** Pipes text to a program. Resolves to whether the program exists and succeeded. */
function handTo([command, ...args]: Tool, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    // clip.exe reads UTF-16 if there is a byte order mark.
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
 * Copies text in every available way: through the terminal, which also works over ssh, and with the system's own program;
 * inside tmux also into its paste buffer.
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
