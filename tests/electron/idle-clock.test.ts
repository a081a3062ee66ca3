import { expect, it } from 'vitest';
import { createIdleClock } from '../../electron/main/idle-clock.ts';

/** A clock for five minutes, and what it told. */
function idle(afterMinutes = 5) {
  let now = 1_000_000;
  const told: string[] = [];
  const clock = createIdleClock(
    { now: () => now, afterMinutes: () => afterMinutes },
    {
      soon: (seconds) => told.push(`soon ${seconds}`),
      notYet: () => told.push('not yet'),
      lock: () => told.push('lock'),
    },
  );
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      now += 1000;
      clock.tick();
    }
  };
  return { clock, told, pass, sleep: (seconds: number) => (now += seconds * 1000) };
}

it('warns half a minute before it locks, once', () => {
  const { told, pass } = idle();
  pass(269);
  expect(told).toEqual([]);
  pass(30);
  expect(told).toEqual(['soon 30']);
  pass(1);
  expect(told).toEqual(['soon 30', 'lock']);
});

it('takes the warning back when somebody touches the window', () => {
  const { clock, told, pass } = idle();
  pass(280);
  clock.touch();
  pass(269);
  expect(told).toEqual(['soon 30', 'not yet']);
});

it('locks at the first look after a long sleep', () => {
  const { clock, told, sleep } = idle();
  sleep(3600);
  clock.tick();
  expect(told).toEqual(['lock']);
});
