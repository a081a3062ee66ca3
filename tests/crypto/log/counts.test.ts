import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { compartmentA, foundedLog, newPrincipal, person, rowsUnder } from './people.ts';

beforeAll(cryptoReady);

describe('a log without forks', () => {
  it('counts what the founder writes', () => {
    const { log, founder, write, kids, keys, genesis } = foundedLog();
    const rows = write([founder], rowsUnder(kids.a));
    const view = log.view();
    expect(view.vault).toBe(genesis);
    expect(view.verdict(keys)).toEqual({ kind: 'counts' });
    expect(view.verdict(rows)).toEqual({ kind: 'counts' });
    expect(view.countedTips).toEqual([rows]);
    expect(view.keys(compartmentA)).toMatchObject([{ kid: kids.a, owed: false, newest: true }]);
    expect(view.findings).toEqual([]);
    expect(view.order).toHaveLength(3);
  });

  it('counts what a writer writes in its own compartment only', () => {
    const { log, founder, write, kids, random } = foundedLog();
    const writer = person(random);
    write([founder, writer], { principals: [newPrincipal(writer, { [compartmentA]: 3 })] });
    const rows = write([writer], rowsUnder(kids.a));
    const others = write([writer], rowsUnder(kids.b, 'b'.repeat(32) as never));
    expect(log.view().verdict(rows)).toEqual({ kind: 'counts' });
    expect(log.view().verdict(others)).toEqual({
      kind: 'quarantined',
      reason: 'right-missing',
      member: 'rows',
    });
    expect(log.view().countedTips).toEqual([rows]);
  });
});
