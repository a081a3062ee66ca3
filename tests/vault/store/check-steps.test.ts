import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import {
  checkSteps,
  isOpenedAlike,
  unlockAlike,
  type CheckProgress,
  type Finding,
  type Session,
} from '../../../vault/store/index.ts';
import { changePassphrase, openLocked } from '../../../vault/work/index.ts';
import { planSlot, unlockVault } from '../../../vault/work/session/index.ts';
import { seedBehind } from '../../../vault/work/session/slot-secret.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { ownerPassphrase, unlockAsOwner } from '../../support/vaults.ts';
import { asOwner, foundNewTown, foundTown } from './support/people.ts';
import { flipped } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

function stepped(session: Session): { progress: CheckProgress[]; findings: readonly Finding[] } {
  const steps = checkSteps(session);
  const progress: CheckProgress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { progress, findings: step.value };
    progress.push(step.value);
  }
}

const told = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.map((finding) => JSON.stringify(finding)))].sort();

/** Both checks of a file, or null where it cannot even be unlocked. */
function bothChecks(path: string, town: ReturnType<typeof foundTown>): [string[], string[]] | null {
  try {
    return asOwner(
      { ...town, path },
      (session) => [told(stepped(session).findings), told(session.check())],
      'read',
    );
  } catch {
    return null;
  }
}

describe('a check step by step', () => {
  it('finds nothing in a whole vault, says how far it has come, and changes no byte', () => {
    const town = foundTown(newFolder());
    const before = readFileSync(town.path);
    const { progress, findings } = asOwner(town, stepped, 'read');
    expect(findings).toEqual([]);
    const last = progress.at(-1)!;
    expect(last.done).toBe(last.of);
    expect(progress.every(({ done }, at) => at === 0 || done >= progress[at - 1]!.done)).toBe(true);
    expect(readFileSync(town.path).equals(before)).toBe(true);
  });

  it('finds what the check in one go finds, wherever a bit is turned', () => {
    const town = foundTown(newFolder());
    const bytes = readFileSync(town.path);
    const path = join(town.folder, 'turned.sigill');
    let compared = 0;
    for (let at = 1009; at < bytes.length; at += 1307) {
      writeFileSync(path, flipped(bytes, at));
      const both = bothChecks(path, town);
      if (both === null) continue;
      compared += 1;
      expect(both[0], `byte ${String(at)}`).toEqual(both[1]);
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('can be left at any step', () => {
    const town = foundTown(newFolder());
    const left = asOwner(town, (session) => checkSteps(session).next().done, 'read');
    expect(left).toBe(false);
  });
});

describe('another file of the same vault', () => {
  it('opens with the keys of the session, without asking again', () => {
    const town = foundTown(newFolder());
    const copy = join(town.folder, 'copy.sigill');
    writeFileSync(copy, readFileSync(town.path));
    asOwner(town, (session) => {
      const locked = openLocked(copy, 'read', town.context);
      expect(isOpenedAlike(locked, session)).toBe(true);
      const other = unlockAlike(locked, session, town.context);
      expect(other.check()).toEqual([]);
      other.close();
      // The keys of the first session are its own.
      expect(session.check()).toEqual([]);
    });
  });

  it('does not open where it knows other keys of that person', async () => {
    const town = foundNewTown(newFolder());
    const copy = join(town.folder, 'copy.sigill');
    writeFileSync(copy, readFileSync(town.path));
    const { session } = unlockAsOwner(town.path, town.context);
    const unlocking = { kind: 'passphrase', passphrase: ownerPassphrase } as const;
    await changePassphrase(
      session,
      {
        old: { label: 'Kommunikationsansvarig', unlocking },
        next: { kind: 'passphrase', passphrase: 'EXEMPEL granudda lösenfras två' },
        mayBeKnown: true,
      },
      (slot, way) => Promise.resolve(seedBehind(slot, way, town.context.policy)),
      (way, label) => Promise.resolve(planSlot(way, label, town.context, town.context.random)),
    );
    const locked = openLocked(copy, 'read', town.context);
    expect(isOpenedAlike(locked, session)).toBe(false);
    expect(() => unlockAlike(locked, session, town.context)).toThrow('secret-not-its-own');
    // What opened it then still does.
    unlockVault(locked, { label: 'Kommunikationsansvarig', unlocking }, town.context).close();
    session.close();
  });

  it('is refused when it is another vault', () => {
    const town = foundTown(newFolder());
    const other = foundNewTown(newFolder());
    asOwner(town, (session) => {
      const locked = openLocked(other.path, 'read', town.context);
      expect(() => unlockAlike(locked, session, town.context)).toThrow('merge-other-vault');
      locked.close();
    });
  });
});
