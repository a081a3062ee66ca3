import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import type {
  Answer,
  DoorName,
  MethodName,
  RequestOf,
  ValueOf,
  WindowApi,
} from '../../electron/contract/index.ts';

/** The passphrase of the example vault, which opens to anyone. */
export const examplePassphrase = 'EXEMPEL granudda kommun finns inte';

/** Asks a door as the page does. */
export function ask<Door extends DoorName, Name extends MethodName<Door>>(
  page: Page,
  door: Door,
  name: Name,
  ...[request]: Record<string, never> extends RequestOf<Door, Name>
    ? [RequestOf<Door, Name>?]
    : [RequestOf<Door, Name>]
): Promise<Answer<ValueOf<Door, Name>>> {
  return askAnything(page, door, name, request ?? {}) as Promise<Answer<ValueOf<Door, Name>>>;
}

/** Copies as the page does. */
export function copySecret(page: Page, request: { text: string; seconds: number }): Promise<unknown> {
  return askAnything(page, 'shell', 'copySecret', request);
}

/** Asks a door anything, as a page that was taken over could. */
export function askAnything(page: Page, door: DoorName, name: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    ([doorName, method, asked]) => {
      const { sigill } = window as unknown as { sigill: WindowApi };
      const methods = sigill[doorName] as unknown as Record<string, (given: unknown) => Promise<unknown>>;
      return methods[method]!(asked);
    },
    [door, name, request] as const,
  );
}

/** Waits until what is asked answers so, at most some seconds. */
export async function until<Value>(
  look: () => Promise<Value> | Value,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  const end = Date.now() + 60_000;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (Date.now() > end) throw new Error(`it stayed ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export interface Pids {
  readonly main: number;
  readonly page: readonly number[];
  readonly engine: readonly number[];
  readonly derivation: readonly number[];
}

/** The processes of a window, by what they are for. */
export async function pidsOf(app: ElectronApplication): Promise<Pids> {
  const metrics = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().map(({ type, name, pid }) => ({ type, name: name ?? '', pid })),
  );
  const of = (isOne: (metric: (typeof metrics)[number]) => boolean) =>
    metrics.filter(isOne).map(({ pid }) => pid);
  return {
    main: of(({ type }) => type === 'Browser')[0]!,
    page: of(({ type }) => type === 'Tab'),
    engine: of(({ name }) => name === 'Sigill'),
    derivation: of(({ name }) => name === 'Sigill derivation'),
  };
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Locks, and gives the page that takes the old one's place, once it has its doors. */
export async function lockWindow(app: ElectronApplication, page: Page): Promise<Page> {
  const next = app.waitForEvent('window');
  void ask(page, 'shell', 'lock').catch(() => undefined); // its page goes before the answer comes
  return settled(await next);
}

/** The page once its app has asked the doors for the first time. */
export async function settled(page: Page): Promise<Page> {
  await page.waitForLoadState();
  await page.locator('h1').first().waitFor();
  return page;
}

/** Starts the program once more on the same folder, and waits for its end. */
export function startAgain(dataFolder: string, switches: readonly string[]): Promise<number | null> {
  const script = path.resolve(import.meta.dirname, '../../scripts/window.mjs');
  const child = spawn(process.execPath, [script, `--data=${dataFolder}`, ...switches], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** Whether we may read other processes' memory: root on Linux. */
export const canReadMemory = process.platform === 'linux' && process.getuid?.() === 0;

const chunk = 1 << 24;

/** How often each text stands in what a process can write to, as UTF-8 or as UTF-16. */
export async function timesInMemory(pid: number, texts: readonly string[]): Promise<number[]> {
  const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const counts = new Array<number>(needles.length).fill(0);
  const memory = await open(`/proc/${pid}/mem`);
  try {
    for (const [from, to] of await writableRanges(pid)) {
      for (let at = from; at < to; at += chunk) {
        // Overlapping by a little, so that a text across two chunks is seen.
        const bytes = await readAt(memory, at, Math.min(chunk + 256, to - at));
        needles.forEach((needle, index) => {
          counts[index]! += occurrences(bytes, needle);
        });
      }
    }
  } finally {
    await memory.close();
  }
  return texts.map((_, index) => counts[index * 2]! + counts[index * 2 + 1]!);
}

async function writableRanges(pid: number): Promise<[number, number][]> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8');
  return maps.split('\n').flatMap((line) => {
    const range = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
    return range ? [[parseInt(range[1]!, 16), parseInt(range[2]!, 16)] as [number, number]] : [];
  });
}

async function readAt(memory: Awaited<ReturnType<typeof open>>, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  try {
    const { bytesRead } = await memory.read(bytes, 0, length, at);
    return bytes.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0); // reserved, but never touched
  }
}

function occurrences(bytes: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count += 1;
  return count;
}
