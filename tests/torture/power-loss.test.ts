import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { seededChance } from '../../vault/work/demo/prng.ts';
import { buildBench, type Bench } from './support/cut-off.ts';
import { compact, timesCompacted } from './support/deeds-compact.ts';
import { migration, versionsIn } from './support/deeds-migration.ts';
import { deedNamed } from './support/deeds.ts';
import { hasDiskShim } from './support/disk-shim.ts';
import { placeIn } from './support/place.ts';
import { loseMany, powerLine, record, type PowerFigures } from './support/power.ts';

/** How many states in a hundred are looked at: fewer where there are many, or where each takes long. */
const shares = { save: 8, rekey: 8, generation: 8, found: 8, migration: 3, compact: 3 } as const;
const names = Object.keys(shares);

describe.skipIf(!hasDiskShim())('a machine that loses power', () => {
  let bench: Bench;
  beforeAll(async () => {
    await cryptoReady();
    bench = await buildBench(names.map(deedNamed));
  });
  afterAll(() => {
    bench.remove();
  });

  it(
    'finds all that was acknowledged, whatever of the unsynced writes had reached the disk',
    { timeout: 900_000 },
    async () => {
      const figures: PowerFigures = { states: {}, hot: 0, faults: [] };
      for (const [seed, [name, share]] of Object.entries(shares).entries()) {
        const chance = seededChance(seed + 100);
        const isWanted = (): boolean => chance.happens(share);
        await loseMany(await record(bench, deedNamed(name)), figures, { seed, isWanted, each: 1 });
      }
      process.stdout.write(`power loss: ${powerLine(figures)}\n`);
      expect(figures.faults).toEqual([]);
    },
  );

  it('finds the first generation, whose folder is new too', { timeout: 900_000 }, async () => {
    const figures: PowerFigures = { states: {}, hot: 0, faults: [] };
    const recording = await record(bench, deedNamed('generation'));
    const kept = recording.changes.findIndex(
      (change) => change.what === 'mark' && change.text === 'done keep 1',
    );
    await loseMany(recording, figures, { seed: 1, isWanted: (n) => n === kept + 1, each: 4 });
    expect(figures.faults).toEqual([]);
    expect(figures.states['generation']).toBeGreaterThan(0);
  });

  it('has kinds of work that begin with older files, and that lay the file out anew', async () => {
    expect(await versionsIn(placeIn(bench.copyFor(migration)))).toEqual([1, 2, 1]);
    const { changes } = await record(bench, compact);
    expect(timesCompacted(changes)).toEqual(2);
  });

  it('would not, had nothing been synced: so this proof can fail', { timeout: 900_000 }, async () => {
    const figures: PowerFigures = { states: {}, hot: 0, faults: [] };
    const { changes, ...recording } = await record(bench, deedNamed('save'));
    const unsynced = changes.filter(({ what }) => what !== 'sync');
    const isWanted = (n: number): boolean => n % 60 === 59;
    await loseMany({ ...recording, changes: unsynced }, figures, { seed: 7, isWanted, each: 4 });
    expect(figures.faults.length).toBeGreaterThan(0);
  });
});
