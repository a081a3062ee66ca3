import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPatience, type Patience } from '../../electron/engine/patience.ts';

describe('work in the background', () => {
  let patience: Patience;
  let done: number[];
  const work = () => {
    done.push(Math.floor(Date.now() / 10) * 10); // the clock of the test steps when it turns
  };
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    patience = createPatience(() => Date.now());
    done = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs at once where nobody asked', () => {
    patience.whenQuiet(work);
    vi.advanceTimersByTime(0);
    expect(done).toEqual([0]);
  });

  it('waits until nobody has asked for a while, however often somebody asks', () => {
    for (const at of [0, 100, 200]) setTimeout(patience.asked, at);
    vi.advanceTimersByTime(0);
    patience.whenQuiet(work);
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual([350]);
  });

  it('goes on after two seconds all the same', () => {
    const asking = setInterval(patience.asked, 100);
    patience.asked();
    patience.whenQuiet(work);
    vi.advanceTimersByTime(3_000);
    clearInterval(asking);
    expect(done).toEqual([2_000]);
  });
});
