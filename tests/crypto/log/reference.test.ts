import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import {
  createLog,
  cryptoReady,
  decodeEntry,
  isCounted,
  vaultCompartment,
  type EntryName,
  type Log,
} from '../../../crypto/index.ts';
import { compartmentA, compartmentB } from './people.ts';
import { acts, play, relaid } from './random-forks.ts';
import { referenceOf } from './reference.ts';

beforeAll(cryptoReady);

const runs = { numRuns: Number(process.env['SIGILL_FORKS'] ?? 60) };
const places = [vaultCompartment, compartmentA, compartmentB, 'c'.repeat(32) as typeof compartmentA];

/** All that a log says, in a form to compare. */
function saying(log: Log, names: readonly EntryName[]) {
  const view = log.view();
  const { principals } = view.roster;
  return {
    verdicts: names.map((name) => [name, view.verdict(name)]),
    roster: [...principals.values()].map((one) => ({
      ...one,
      rights: places.map((place) => one.rights(place)),
    })),
    keys: places.map((place) => view.keys(place)),
    tips: view.countedTips,
    order: view.order,
    gone: [...view.gone].sort(),
    findings: view.findings.map((finding) => JSON.stringify(finding)).sort(),
  };
}

it('gives the verdicts and the roster of the plain reference, on random forks', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(acts(12), (list) => {
      const { log, all } = play(list);
      const entries = all.map(decodeEntry);
      const reference = referenceOf(entries);
      const { counts, claims, off } = reference.verdicts();
      const view = log.view();
      for (const { name } of entries) {
        const verdict = view.verdict(name)!;
        expect([name, isCounted(verdict)]).toEqual([name, counts.get(name)]);
        expect(verdict.kind === 'claim').toBe(claims.has(name) && !off.has(name));
      }
      const roster = reference.roster();
      const mine = [...view.roster.principals.values()];
      expect(mine.map(({ id }) => id)).toEqual(roster.everybody.filter((id) => roster.isKnown(id)));
      for (const one of mine) {
        expect(one.removed).toBe(roster.isRemoved(one.id));
        expect(one.suspended).toBe(roster.isSuspended(one.id));
        expect(one.provisional).toBe(roster.isProvisional(one.id));
        expect(places.map((place) => one.rights(place))).toEqual(
          places.map((place) => roster.right(one.id, place)),
        );
      }
      const newest = view.keys(compartmentA).filter((key) => key.newest);
      expect(newest.map(({ kid }) => kid).sort()).toEqual(roster.newestKids(compartmentA).sort());
      expect(view.order).toEqual(reference.order());
    }),
    runs,
  );
});

it('applies a claim as the plain reference does', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(acts(10), (list) => {
      const { log, all } = play(list);
      const entries = all.map(decodeEntry);
      const reference = referenceOf(entries);
      for (const claim of reference.verdicts().claims) {
        const { counts } = reference.verdicts(new Set([claim]));
        for (const { name } of entries) {
          expect(isCounted(log.verdictUnder(name, new Set([claim]))!)).toBe(counts.get(name));
        }
      }
    }),
    runs,
  );
});

it('says the same whatever the order in which entries came', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(acts(14), fc.infiniteStream(fc.nat(1_000)), (list, choices) => {
      const { log, all, names } = play(list);
      const other = relaid(all, (count) => choices.next().value % count);
      expect(saying(other, names)).toEqual(saying(log, names));
    }),
    runs,
  );
});

it('says after each addition what a log made anew says', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(acts(12), (list) => {
      play(list, (log, all) => {
        const anew = createLog();
        const names = all.map((bytes) => anew.add(bytes));
        expect(saying(log, names)).toEqual(saying(anew, names));
      });
    }),
    { numRuns: Math.ceil(runs.numRuns / 3) },
  );
});

it(
  'gives door entries the same verdicts and the same roster without all the others',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(acts(14), (list) => {
        const { log, all } = play(list);
        const doorNames = new Set(all.map(decodeEntry).flatMap(({ doors }) => doors));
        const isDoor = (bytes: Uint8Array) => {
          const { name, body, doors } = decodeEntry(bytes);
          const members = ['principals', 'compartments', 'keys', 'parts', 'gone', 'void', 'door'];
          return (
            doorNames.has(name) ||
            doors.length > 1 ||
            Object.keys(body).some((member) => members.includes(member))
          );
        };
        const doorOnly = createLog();
        const names = all.filter(isDoor).map((bytes) => doorOnly.add(bytes, { lacking: true }));
        const verdicts = (of: Log) => names.map((name) => of.view().verdict(name));
        expect(verdicts(doorOnly)).toEqual(verdicts(log));
        expect(saying(doorOnly, []).roster).toEqual(saying(log, []).roster);
        // The rest found later brings back the whole log.
        for (const bytes of all) doorOnly.add(bytes, { lacking: true });
        const everything = all.map((bytes) => decodeEntry(bytes).name);
        expect(saying(doorOnly, everything)).toEqual(saying(log, everything));
      }),
      runs,
    );
  },
);

it('never changes its mind on what is sound', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(acts(12), (list) => {
      const { all } = play(list);
      const log = createLog();
      const unsound = new Map<EntryName, string>();
      const ownReasons = new Set(['right-not-counted', 'right-taken', 'key-leaked', 'voided']);
      for (const bytes of all) {
        log.add(bytes);
        for (const { name } of all.map(decodeEntry)) {
          const verdict = log.view().verdict(name);
          const reason =
            verdict?.kind === 'quarantined' && !ownReasons.has(verdict.reason) ? verdict.reason : 'sound';
          if (verdict) expect(unsound.get(name) ?? reason).toBe(reason);
          if (verdict) unsound.set(name, reason);
        }
      }
    }),
    { numRuns: Math.ceil(runs.numRuns / 3) },
  );
});
