import { beforeAll, expect, it } from 'vitest';
import { createLog, cryptoReady, type EntryName } from '../../../crypto/index.ts';
import { compartmentA, foundedLog, newPrincipal, part, person, rowsUnder } from './people.ts';

beforeAll(cryptoReady);

const count = 50_000;

/** 50,000 entries in a line: mostly rows of three writers, one door entry in every fifty. */
function longLog() {
  const base = foundedLog(7);
  const { founder, write, random, kids } = base;
  const writers = [person(random), person(random), person(random)];
  write([founder, ...writers], {
    principals: writers
      .map((one) => newPrincipal(one, { [compartmentA]: 3 }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  const building = performance.now();
  for (let i = base.all.length; i < count; i++) {
    if (i % 50 === 0) write([founder], { parts: [{ hash: part(i % 256) }] });
    else write([writers[i % 3] ?? founder], rowsUnder(kids.a));
  }
  return { all: base.all, buildMs: performance.now() - building };
}

function timed<T>(act: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = act();
  return { ms: performance.now() - start, value };
}

it(
  'takes in 50,000 entries, and one more, without work that grows with the log',
  { timeout: 300_000 },
  () => {
    const { all, buildMs } = longLog();
    const open = (verified: (name: EntryName) => boolean) =>
      timed(() => {
        const log = createLog({ verified });
        for (const bytes of all) log.add(bytes);
        expect(log.view().countedTips).toHaveLength(1);
        return log;
      });
    const checked = open(() => false);
    const remembered = open(() => true);
    const order = timed(() => remembered.value.view().order);
    const findings = timed(() => remembered.value.view().findings);
    const bytes = all.reduce((sum, entry) => sum + entry.length, 0);
    process.stdout.write(
      `\n50,000 entries, ${(bytes / 1e6).toFixed(1)} MB: built one by one ${buildMs.toFixed(0)} ms, ` +
        `opened with signatures ${checked.ms.toFixed(0)} ms, remembered ${remembered.ms.toFixed(0)} ms, ` +
        `order ${order.ms.toFixed(0)} ms, findings ${findings.ms.toFixed(0)} ms\n`,
    );
    expect(findings.value).toEqual([]);
    expect(remembered.ms).toBeLessThan(checked.ms);
  },
);
