import { copyFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { appPolicy, cryptoReady, defaultCost, passphraseSecret } from '../../../crypto/index.ts';
import { percentile, timed, type Figures } from '../support/figures.ts';
import { forgetPages, inFolder } from '../support/place.ts';
import { passphrase } from '../support/vault.ts';
import { launch, type DrivenPage } from '../support/windows.ts';

/** Milliseconds in which the derivation process has surely warmed itself, as it does while somebody types. */
export const typing = 8_000;

const letters = ['j', 'k', 't', 'm', 'z', 'v', 'l', 's', 'g', 'e', 'n', 'i'];

/** In one window: at once after its start, and again after a lock. The vault is copied, and stays as it is. */
export async function unlockTwice(vault: string): Promise<[Figures, Figures]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'copy.sigill');
    copyFileSync(vault, path);
    forgetPages(path);
    const app = await launch(folder, path);
    const cold = { ...(await enter(await app.firstWindow())), ...(await engineMemory(app)) };
    const next = app.waitForEvent('window');
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('lock')?.click();
    });
    const again = await next;
    await again.locator('input[type=password]').waitFor();
    await pause(typing);
    const warm = { ...(await enter(again)), ...(await engineMemory(app)) };
    await app.close();
    return [cold, warm];
  });
}

/** Kilobytes as Electron gives them are of 1,024 bytes. */
const kilobyte = 1024 / 1e6;

/** What the system says of the process that holds the vault, a while after the last letter. */
async function engineMemory(app: Awaited<ReturnType<typeof launch>>): Promise<Figures> {
  await pause(typing);
  const memory = await app.evaluate(
    (electron) => electron.app.getAppMetrics().find(({ name }) => name === 'Sigill')?.memory,
  );
  if (memory === undefined) throw new Error('there is no engine');
  return {
    "highest memory of the engine's process, MB": memory.peakWorkingSetSize * kilobyte,
    "memory of the engine's process, MB": memory.workingSetSize * kilobyte,
  };
}

/** Types the passphrase, presses Enter, and has the page itself take the time. */
async function enter(page: DrivenPage): Promise<Figures> {
  const field = page.locator('input[type=password]');
  await field.fill(passphrase);
  const listed = page.evaluate(timeToRows, 'Enter');
  await field.press('Enter');
  const list = await listed;
  const letters = await letterByLetter(page);
  return {
    'Enter to list with search field, ms': list.ms,
    'of that: after the derivation, ms': list.afterDerivation,
    'first letter to rows found, ms': letters[0] ?? Number.NaN,
    'a letter to rows found p50, ms': percentile(letters, 0.5),
    'a letter to rows found p95, ms': percentile(letters, 0.95),
  };
}

/** Each letter alone finds most of all, and other rows first than the whole list has. */
async function letterByLetter(page: DrivenPage): Promise<number[]> {
  const search = page.locator('.item-list input').first();
  await search.focus();
  const times: number[] = [];
  for (const letter of letters) {
    times.push(await timeOf(page, letter));
    await timeOf(page, 'Backspace');
  }
  return times;
}

async function timeOf(page: DrivenPage, key: string): Promise<number> {
  const found = page.evaluate(timeToRows, key);
  await page.locator('.item-list input').first().press(key);
  return (await found).ms;
}

interface Timed {
  readonly ms: number;
  /** Milliseconds of it after the engine told that the derivation is over. */
  readonly afterDerivation: number;
}

/**
 * In the page: from when the key was pressed, as its event says, until rows are painted that were not there before. The
 * page is looked at when it changes, so that the measuring waits for no frame; a task that a frame's callback leaves
 * runs when that frame is painted.
 */
function timeToRows(key: string): Promise<Timed> {
  const first = (): string | undefined => document.querySelector('.item-list [role=option]')?.outerHTML;
  const before = first();
  const { sigill } = window as unknown as {
    sigill: { onVault: (hear: (event: object) => void) => () => void };
  };
  return new Promise((resolve) => {
    let start = 0;
    let derived = Number.NaN;
    const done = sigill.onVault((event) => {
      if ('task' in event && event.task === 'unlock' && 'done' in event && event.done === 1)
        derived = performance.now();
    });
    const painted = (): void => {
      const now = performance.now();
      resolve({ ms: now - start, afterDerivation: now - derived });
    };
    const watching = new MutationObserver(() => {
      const now = first();
      if (now === undefined || now === before) return;
      watching.disconnect();
      done();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = painted;
      requestAnimationFrame(() => {
        port2.postMessage(null);
      });
    });
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== key) return;
      removeEventListener('keydown', pressed, true);
      start = event.timeStamp;
      watching.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    };
    addEventListener('keydown', pressed, true);
  });
}

/** What the key derivation alone takes: its second run in a process, as in the window. */
export async function derivation(): Promise<Figures> {
  await cryptoReady();
  const salt = new Uint8Array(16);
  const derive = (): Promise<{ ms: number }> =>
    timed(() => passphraseSecret(passphrase, salt, defaultCost, appPolicy));
  const first = await derive();
  const second = await derive();
  return { 'derivation alone, first in its process, ms': first.ms, 'derivation alone, ms': second.ms };
}
