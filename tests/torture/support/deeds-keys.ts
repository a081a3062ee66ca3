import { CryptoError, readRight } from '../../../crypto/index.ts';
import { logRecords, rightsOfRole } from '../../../vault/store/index.ts';
import { rekeyAll } from '../../../vault/work/merge/index.ts';
import {
  changePassphrase,
  openingHere,
  peopleOf,
  planningHere,
  removePerson,
} from '../../../vault/work/people/index.ts';
import { openLocked } from '../../../vault/work/session/index.ts';
import { ownerPassphrase } from '../../support/vaults.ts';
import { allHalf, rounds, seenUpTo, type Deed, type Seen } from './deed.ts';
import { withOwner, withReader, type Place } from './place.ts';

const passphraseAfter = (n: number): string =>
  n === 0 ? ownerPassphrase : `EXEMPEL ny lösenfras nummer ${n}`;

/** The owner's own passphrase; at the second change also the owner's keys, since somebody may know the old one. */
export const passphrase: Deed = {
  name: 'passphrase',
  run: async (place, step) => {
    for (const n of rounds) {
      const isDone = await withOwner(
        place,
        (session) => step(`change ${n}`, () => change(place, session, n)),
        passphraseAfter(n - 1),
      );
      if (!isDone) return;
    }
  },
  seen: async (place) => {
    const opens: number[] = [];
    for (const n of [0, ...rounds]) if (await opensWith(place, passphraseAfter(n))) opens.push(n);
    const [only, second] = opens;
    return only === undefined || second !== undefined ? allHalf('change') : seenUpTo('change', only);
  },
};

function change(
  { context }: Place,
  session: Parameters<typeof changePassphrase>[0],
  n: number,
): Promise<void> {
  return changePassphrase(
    session,
    {
      old: { unlocking: { kind: 'passphrase', passphrase: passphraseAfter(n - 1) } },
      next: { kind: 'passphrase', passphrase: passphraseAfter(n) },
      mayBeKnown: n === 2,
    },
    openingHere(context),
    planningHere(context),
  );
}

async function opensWith(place: Place, passphrase: string): Promise<boolean> {
  try {
    await withOwner(place, () => undefined, passphrase);
    return true;
  } catch (error) {
    if (error instanceof CryptoError && error.code === 'wrong-secret') return false;
    throw error;
  }
}

/** New keys for everything, twice, and then for what somebody could read who is removed. */
export const rekey: Deed = {
  name: 'rekey',
  run: (place, step) =>
    withOwner(place, async (session) => {
      for (const n of [1, 2]) if (!(await step(`rekey ${n}`, () => rekeyAll(session)))) return;
      await step('remove', () => {
        const leaver = peopleOf(session).find(({ label }) => label === 'Kommunikatör');
        if (leaver !== undefined) removePerson(session, leaver);
      });
    }),
  seen: async (place) => {
    const made = keysMade(place);
    const { all, some } = await compartmentsRead(place);
    // The leaver's removal makes one more key where the leaver read, and none elsewhere.
    const steps = (isRemoved: boolean): number[] =>
      all.map((id) => (made.get(id) ?? 0) - 1 - (isRemoved && some.has(id) ? 1 : 0));
    const isGone = !slotLabels(place).includes('Kommunikatör');
    const [done = 0, ...others] = steps(isGone);
    const isEven = others.every((each) => each === done);
    return new Map<string, Seen>([
      ['rekey 1', isEven ? (done >= 1 ? 'whole' : 'none') : 'half'],
      ['rekey 2', isEven ? (done >= 2 ? 'whole' : 'none') : 'half'],
      ['remove', isEven ? (isGone ? 'whole' : 'none') : 'half'],
    ]);
  },
};

/** How many keys each compartment was ever given. */
function keysMade({ path, context }: Place): Map<string, number> {
  const locked = openLocked(path, 'read', context);
  const made = new Map<string, number>();
  for (const { counts, deeds } of logRecords(locked))
    for (const deed of deeds)
      if (counts && deed.what === 'key-made')
        made.set(deed.compartment, (made.get(deed.compartment) ?? 0) + 1);
  locked.close();
  return made;
}

function slotLabels({ path, context }: Place): string[] {
  const locked = openLocked(path, 'read', context);
  const labels = locked.slots.map(({ label }) => label);
  locked.close();
  return labels;
}

/** All compartments, and those that a communicator reads, who leaves. */
function compartmentsRead(place: Place): Promise<{ all: string[]; some: Set<string> }> {
  return withReader(place, (session) => {
    const rights = new Map<string, number>(Object.entries(rightsOfRole.communicator.compartments));
    const all = session.compartments();
    const read = all.filter(({ kind }) => (rights.get(kind) ?? 0) & readRight);
    return { all: all.map(({ id }) => id), some: new Set<string>(read.map(({ id }) => id)) };
  });
}
