import type { ReadStream } from 'node:tty';

/** The person pressed Ctrl-C at a question. */
export class Interrupted extends Error {}

const enter = new Set(['\r', '\n', '\u0004']);
const erase = new Set(['\u007f', '\b']);
const interrupt = '\u0003';

/**
 * Asks on a terminal and shows nothing of what is typed. Resolves to the line typed.
 * Fails with `Interrupted` when the person presses Ctrl-C.
 */
export async function askHidden(
  question: string,
  input: ReadStream,
  say: (text: string) => void,
): Promise<string> {
  say(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  try {
    return await lineOf(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    say('\n');
  }
}

function lineOf(input: ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const take = (chunk: string): void => {
      for (const key of chunk) {
        if (key === interrupt || enter.has(key)) {
          input.off('data', take);
          if (key === interrupt) reject(new Interrupted());
          else resolve(typed.join(''));
          return;
        }
        typed = erase.has(key) ? typed.slice(0, -1) : [...typed, key];
      }
    };
    input.on('data', take);
  });
}
