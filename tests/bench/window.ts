import { copyFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { appPolicy, cryptoReady, defaultCost, passphraseSecret } from '../../crypto/index.ts';
import { spreads, timed, type Figures } from './support/figures.ts';
import { forgetPages, inFolder } from './support/place.ts';
import { printHead, printSubject, printTable } from './support/table.ts';
import { makeVault, passphrase } from './support/vault.ts';
import { firstSeen, launch, type DrivenPage } from './support/windows.ts';

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 2 : 5;
/** One of an empty window and one of ours, in turns: what else the machine does weighs on both alike. */
const pairs = isQuick ? 2 : 9;
const contacts = isQuick ? 200 : 10_000;
/** Milliseconds in which the derivation process has surely warmed itself, as it does while somebody types. */
const typing = 8_000;

printHead(
  'window',
  'The real Electron window, as an ordinary user in the sandbox. First: from the start of its process to the first ' +
    'contentful paint, beside a window with nothing but a dot (started alike, sandboxed, without our switches of safety), ' +
    'in pairs that alternate which comes first; and until the heading of its first screen stands. Then: from Enter on the passphrase to a list of ' +
    'contacts on screen with its search field, and from the first letters in that to the rows they find. Cold: a new ' +
    'window, the file forgotten by the kernel, the passphrase entered as soon as the field is there, before the ' +
    `derivation process has warmed itself. Warm: after a lock, ${String(typing / 1000)} s later.`,
);
await paint();
await unlock();

async function paint(): Promise<void> {
  await firstSeen('empty'); // the first start of all reads the runtime from the disk
  await firstSeen('sigill');
  const figures: Figures[] = [];
  for (let run = 0; run < pairs; run++) figures.push(await pair(run % 2 === 0));
  printTable([{ title: `new processes, ${String(pairs)} pairs`, spreads: spreads(figures) }]);
}

/** Both, one after the other. A first paint without the heading of the first screen does not count as one. */
async function pair(isEmptyFirst: boolean): Promise<Figures> {
  const before = isEmptyFirst ? await firstSeen('empty') : undefined;
  const sigill = await firstSeen('sigill');
  const empty = before ?? (await firstSeen('empty'));
  const isThere = Math.max(sigill.painted, sigill.headed);
  return {
    'first paint of an empty window, ms': empty.painted,
    'first paint of Sigill, ms': sigill.painted,
    'first screen of Sigill there, ms': isThere,
    'first paint of Sigill, x the empty window': sigill.painted / empty.painted,
    'first screen of Sigill there, x the empty window': isThere / empty.painted,
  };
}

async function unlock(): Promise<void> {
  await inFolder(async (folder) => {
    const subject = await makeVault(join(folder, 'bench.sigill'), contacts);
    const cold: Figures[] = [];
    const warm: Figures[] = [];
    for (let run = 0; run < runs; run++) {
      const [first, second] = await unlockTwice(subject.path);
      cold.push({ ...first, ...(await derivation()) });
      warm.push({ ...second, ...(await derivation()) });
    }
    printSubject(subject);
    printTable([
      { title: 'cold', spreads: spreads(cold) },
      { title: 'warm', spreads: spreads(warm) },
    ]);
  });
}

/** In one window: at once after its start, and again after a lock. */
async function unlockTwice(vault: string): Promise<[Figures, Figures]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'copy.sigill');
    copyFileSync(vault, path);
    forgetPages(path);
    const app = await launch(folder, path);
    const cold = await enter(await app.firstWindow());
    const next = app.waitForEvent('window');
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('lock')?.click();
    });
    const again = await next;
    await again.locator('input[type=password]').waitFor();
    await pause(typing);
    const warm = await enter(again);
    await app.close();
    return [cold, warm];
  });
}

/** Types the passphrase, presses Enter, and has the page itself take the time. */
async function enter(page: DrivenPage): Promise<Figures> {
  const field = page.locator('input[type=password]');
  await field.fill(passphrase);
  const listed = page.evaluate(timeToRows, 'Enter');
  await field.press('Enter');
  const list = await listed;
  const search = page.locator('.item-list input').first();
  await search.focus();
  const found = page.evaluate(timeToRows, 'j');
  await search.press('j');
  return { 'Enter to list with search field, ms': list, 'first letter to rows found, ms': await found };
}

/** In the page: from the key until rows are painted that were not there before. */
function timeToRows(key: string): Promise<number> {
  const first = (): string | undefined => document.querySelector('.item-list [role=option]')?.outerHTML;
  const before = first();
  return new Promise((resolve) => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== key) return;
      removeEventListener('keydown', pressed, true);
      const start = performance.now();
      const look = (): void => {
        const now = first();
        if (now === undefined || now === before) requestAnimationFrame(look);
        else
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          });
      };
      look();
    };
    addEventListener('keydown', pressed, true);
  });
}

/** What the key derivation alone takes: its second run in a process, as in the window. */
async function derivation(): Promise<Figures> {
  await cryptoReady();
  const salt = new Uint8Array(16);
  const derive = (): Promise<{ ms: number }> =>
    timed(() => passphraseSecret(passphrase, salt, defaultCost, appPolicy));
  const first = await derive();
  const second = await derive();
  return { 'derivation alone, first in its process, ms': first.ms, 'derivation alone, ms': second.ms };
}
