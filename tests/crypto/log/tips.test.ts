import { beforeAll, expect, it } from 'vitest';
import { buildEntry, createLog, cryptoReady, joinTips } from '../../../crypto/index.ts';
import { foundedLog, rowsUnder } from './people.ts';

beforeAll(cryptoReady);

/** A log with so many entries beside each other. */
function wideLog(width: number) {
  const base = foundedLog(21);
  for (let i = 0; i < width; i++) base.write([base.founder], rowsUnder(base.kids.a), [base.keys]);
  return base;
}

it('a new entry names all tips that count, up to 64', () => {
  const { log, founder, write } = wideLog(64);
  const joined = write([founder], {});
  expect(log.view().countedTips).toEqual([joined]);
  expect(log.entry(joined)?.parents).toHaveLength(64);
});

it('more than 64 tips are joined first, over the 64 lowest', () => {
  const { log, founder, now } = wideLog(140);
  const lowest = log.view().countedTips.slice(0, 64);
  expect(() => buildEntry(log.view(), { time: now(), body: {}, signers: [founder] })).toThrow('bad-input');
  const joins = joinTips(log, { time: now(), signers: [founder] });
  expect(joins).toHaveLength(2);
  expect(log.entry(log.add(joins[0]!))?.parents).toEqual(lowest);
  expect(log.view().countedTips.length).toBeLessThanOrEqual(64);
  expect(log.view().findings.filter(({ kind }) => kind !== 'clock')).toEqual([]);
});

it('an entry that does not count is no parent of the next', () => {
  const { log, founder, write, kids } = foundedLog(22);
  const rows = write([founder], rowsUnder(kids.a));
  const refused = write([founder], rowsUnder('0'.repeat(64) as never));
  expect(log.view().allTips).toEqual([refused]);
  expect(log.view().countedTips).toEqual([rows]);
});

it('a parent must be there, unless it is told to be lacking', () => {
  const { all, founder, write, kids } = foundedLog(23);
  write([founder], rowsUnder(kids.a));
  const [genesis, keys, rows] = all;
  const log = createLog();
  log.add(genesis!);
  expect(() => log.add(rows!)).toThrow('entry-parents-lacking');
  // Its door is lacking too: no telling helps.
  expect(() => log.add(rows!, { lacking: true })).toThrow('entry-parents-lacking');
  log.add(keys!);
  const name = log.add(rows!);
  expect(log.view().verdict(name)).toEqual({ kind: 'counts' });
});

it('an entry of another vault is refused', () => {
  const { all } = foundedLog(24);
  expect(() => foundedLog(23).log.add(all[1]!)).toThrow('entry-damaged');
});
