import type { Answer } from '../contract/index.ts';

const markType = 'application/x-sigill-mark';
const refused: Answer<null> = { ok: false, error: { code: 'copy-refused', params: {} } };

interface Copying {
  readonly text: string;
  readonly seconds: number;
}

/**
 * Copies in the page's own process with a random mark beside the text: main then clears the clipboard by the mark and
 * never reads the text. The page's session lives in memory only, and such copies Chromium keeps from the clipboard
 * history of Windows. Fails with `copy-refused` when the browser wants a click or a key first.
 * @param clear asks main to clear what carries the mark, after the seconds
 */
export async function copySecret(
  request: unknown,
  clear: (marked: { mark: string; seconds: number }) => Promise<Answer<unknown>>,
): Promise<Answer<null>> {
  if (!isCopying(request)) return { ok: false, error: { code: 'request-refused', params: {} } };
  const mark = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  if (!writeToClipboard(request.text, mark)) return refused;
  const answer = await clear({ mark, seconds: request.seconds });
  return answer.ok ? { ok: true, value: null } : answer;
}

function isCopying(request: unknown): request is Copying {
  if (typeof request !== 'object' || request === null) return false;
  const { text, seconds } = request as Partial<Copying>;
  return typeof text === 'string' && text.length <= 10_000 && Number.isInteger(seconds);
}

function writeToClipboard(text: string, mark: string): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData(markType, mark);
    event.preventDefault();
    event.stopImmediatePropagation();
    isWritten = true;
  };
  window.addEventListener('copy', write, { capture: true, once: true });
  // The clipboard of the newer interface is closed with all other permissions; this one asks only for a user's deed.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy');
  window.removeEventListener('copy', write, { capture: true });
  return isWritten;
}
