import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCopied } from '../../electron/main/copied.ts';

const mark = 'ab'.repeat(16);
const other = 'cd'.repeat(16);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clipboard with something beside its text. */
function clipboard(beside: string) {
  const held = { beside: Buffer.from(`head ${beside} tail`, 'utf16le'), cleared: 0 };
  const copied = createCopied({
    readBeside: () => Promise.resolve(held.beside),
    clear: () => {
      held.cleared += 1;
      held.beside = Buffer.alloc(0);
    },
  });
  return { held, copied };
}

it('clears after the seconds what still carries the mark', async () => {
  const { held, copied } = clipboard(mark);
  await copied.clearLater(mark, 20);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(held.cleared).toBe(0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(held.cleared).toBe(1);
});

it('leaves what was copied since', async () => {
  const { held, copied } = clipboard(mark);
  await copied.clearLater(mark, 20);
  held.beside = Buffer.from('another program', 'utf16le');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(held.cleared).toBe(0);
});

it('clears in any case where marks cannot be read', async () => {
  const { held, copied } = clipboard('');
  await copied.clearLater(mark, 20);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(held.cleared).toBe(1);
});

it('counts anew for the next copy', async () => {
  const { held, copied } = clipboard(mark);
  await copied.clearLater(mark, 20);
  await vi.advanceTimersByTimeAsync(15_000);
  held.beside = Buffer.from(other, 'utf16le');
  await copied.clearLater(other, 20);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(held.cleared).toBe(0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(held.cleared).toBe(1);
});

it('clears at once when the program ends', async () => {
  const { held, copied } = clipboard(mark);
  await copied.clearLater(mark, 20);
  await copied.clearNow();
  expect(held.cleared).toBe(1);
  await copied.clearNow();
  expect(held.cleared).toBe(1);
});
