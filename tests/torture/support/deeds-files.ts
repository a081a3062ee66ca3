import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyVault, isDamage, listLeftAnew, repairFile } from '../../../vault/store/index.ts';
import { addItem } from '../../../vault/work/items/index.ts';
import { generationsFolder, generationsIn, keepGeneration } from '../../../vault/work/generations/index.ts';
import { foundTestVault } from '../../support/vaults.ts';
import { allHalf, rounds, seenUpTo, type Deed, type Seen } from './deed.ts';
import { elsewhere, namesIn, withOwner, withSession, type Place } from './place.ts';

/** Changes, each kept as a generation; the oldest of more than two goes. */
export const generation: Deed = {
  name: 'generation',
  run: (place, step) =>
    withOwner(place, async (session, locked) => {
      for (const n of rounds) {
        addItem(session, 'contact', { given: `Läge ${n}` });
        const folder = generationsFolder(place.path);
        await step(`keep ${n}`, () =>
          keepGeneration(locked, folder, place.context, { last: 2, days: 0, months: 0 }),
        );
      }
    }),
  seen: async (place) => {
    const kept: number[] = [];
    for (const { path } of generationsIn(generationsFolder(place.path)))
      kept.push(await newestState(elsewhere(place, path), 'Läge'));
    return kept.includes(-1) ? allHalf('keep') : seenUpTo('keep', Math.max(0, ...kept));
  },
};

/** A copy that takes the place of the one before. */
export const backup: Deed = {
  name: 'backup',
  run: (place, step) =>
    withOwner(place, async (session, locked) => {
      const { now, random } = place.context;
      for (const n of rounds) {
        addItem(session, 'contact', { given: `Läge ${n}` });
        await step(`backup ${n}`, () =>
          copyVault(locked, reserveOf(place), { now: now(), random, replace: true }),
        );
      }
    }),
  seen: async (place) => {
    if (!existsSync(reserveOf(place))) return seenUpTo('backup', 0);
    const state = await newestState(elsewhere(place, reserveOf(place)), 'Läge');
    return state < 0 ? allHalf('backup') : seenUpTo('backup', state);
  },
};

const reserveOf = ({ folder }: Place): string => join(folder, 'reserve.sigill');

/** The highest number behind a name in a file; -1 for one that is not whole. */
async function newestState(place: Place, name: string): Promise<number> {
  try {
    return await withSession(
      place,
      (session) => {
        if (session.check().some(isDamage)) return -1;
        const there = namesIn(session);
        return Math.max(0, ...rounds.filter((n) => there.has(`${name} ${n}`)));
      },
      'read',
    );
  } catch {
    return -1;
  }
}

/** New vaults beside the first. */
export const found: Deed = {
  name: 'found',
  run: async (place, step) => {
    for (const n of rounds)
      await step(`found ${n}`, () => {
        const { recoveryCode } = foundTestVault(foundedAt(place, n), place.context);
        return recoveryCode;
      });
  },
  prepare: (place) => {
    for (const n of rounds) mkdirSync(foundedAt(place, n));
  },
  seen: async (place) => {
    const seen = new Map<string, Seen>();
    for (const n of rounds) {
      const path = join(foundedAt(place, n), 'granudda.sigill');
      seen.set(`found ${n}`, existsSync(path) ? await founded(elsewhere(place, path)) : 'none');
    }
    return seen;
  },
};

const foundedAt = ({ folder }: Place, n: number): string => join(folder, `found-${n}`);

async function founded(place: Place): Promise<Seen> {
  try {
    return await withOwner(place, (session) => (session.check().length === 0 ? 'whole' : 'half'));
  } catch {
    return 'half';
  }
}

const damagedIn = ({ folder }: Place): string => join(folder, 'damaged.sigill');
const repairedIn = ({ folder }: Place, n: number): string => join(folder, `repaired-${n}.sigill`);

/** A damaged vault saved into a new file, and what is left there vouched for. The damaged file is only read. */
export const repair: Deed = {
  name: 'repair',
  prepare: async (place) => {
    const bytes = readFileSync(place.path);
    for (let page = statSync(place.path).size / 4096 - 1; page > 0; page--) {
      writeFileSync(damagedIn(place), Buffer.from(bytes).fill(0, page * 4096, (page + 1) * 4096));
      if (await canBeRepaired(place)) break;
    }
    copyFileSync(damagedIn(place), `${damagedIn(place)}.before`);
  },
  run: async (place, step) => {
    for (const n of rounds) {
      const out = repairedIn(place, n);
      const isDone = await step(`salvage ${n}`, () => repairFile(damagedIn(place), out, place.context));
      if (!isDone) continue;
      await withOwner(elsewhere(place, out), (session) => step(`vouch ${n}`, () => listLeftAnew(session)));
    }
  },
  seen: async (place) => {
    const isUntouched = readFileSync(damagedIn(place)).equals(readFileSync(`${damagedIn(place)}.before`));
    const seen = new Map<string, Seen>();
    for (const n of rounds) {
      const damage = await damageIn(elsewhere(place, repairedIn(place, n)));
      const isHalf = damage === 'unopenable' || !isUntouched;
      seen.set(`salvage ${n}`, isHalf ? 'half' : damage === 'absent' ? 'none' : 'whole');
      seen.set(`vouch ${n}`, isHalf ? 'half' : damage === 0 ? 'whole' : 'none');
    }
    return seen;
  },
};

async function damageIn(place: Place): Promise<number | 'absent' | 'unopenable'> {
  if (!existsSync(place.path)) return 'absent';
  try {
    return await withSession(place, (session) => session.check().filter(isDamage).length);
  } catch {
    return 'unopenable';
  }
}

/** Whether something is lost that can be vouched for: so that both steps have work to do. */
async function canBeRepaired(place: Place): Promise<boolean> {
  const trial = elsewhere(place, join(place.folder, 'trial.sigill'));
  try {
    repairFile(damagedIn(place), trial.path, place.context);
    const before = await damageIn(trial);
    const after = await withSession(trial, (session) => {
      listLeftAnew(session);
      return session.check().filter(isDamage).length;
    });
    return before !== 0 && after === 0;
  } catch {
    return false;
  } finally {
    for (const end of ['', '.lock']) rmSync(`${trial.path}${end}`, { force: true });
  }
}
