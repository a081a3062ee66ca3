import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fingerprintOf } from '../../../../crypto/index.ts';
import {
  confirmPaper,
  forkOf,
  isDamage,
  members,
  mergeCopy,
  openVaultCopy,
  printPaper,
  removeMembers,
  settleFork,
  type Session,
} from '../../../../vault/store/index.ts';
import { addItem, listItems } from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, copyOf, unlockAsCommunicator } from '../support/people.ts';
import { kindsOf } from '../support/tamper.ts';
import { as, onMachine, townOfOwners, type Owners } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** The first owner removed the second in one copy, the second the first in the other. */
function apart(): { mine: Owners; theirs: Owners } {
  const mine = townOfOwners(newFolder());
  const theirs = onMachine(copyOf(mine, 'theirs.sigill') as Owners, 'second');
  const founder = asOwner(mine, (session) => session.principal, 'read');
  as(theirs, 'Andra', (session) => {
    removeMembers(session, [founder]);
    addItem(session, 'contact', { given: 'Efteråt' });
  });
  asOwner(mine, (session) => {
    removeMembers(session, [mine.second]);
  });
  return { mine, theirs };
}

function settle(session: Session, { path, context }: Owners, keeps: 'here' | 'there'): void {
  const copy = openVaultCopy(session, path, context.now());
  try {
    const { sides, own } = forkOf(session, copy);
    const chosen = keeps === 'here' ? own : sides.find(({ tip }) => tip !== own)!.tip;
    settleFork(session, { keeps: chosen!, copy });
  } finally {
    copy.close();
  }
}

const people = (session: Session): string[] => listItems(session, 'contact').map(({ title }) => title);
const isRemoved = (session: Session, id: string): boolean =>
  members(session).find((member) => member.id === id)?.removed === true;

describe('two owners who removed each other in two copies', () => {
  it('are shown as two sides, who and what, and the copies are not merged', () => {
    const { mine, theirs } = apart();
    asOwner(mine, (session) => {
      const copy = openVaultCopy(session, theirs.path, mine.context.now());
      expect(() => mergeCopy(session, copy, 'take')).toThrow('merge-removed-each-other');
      const { sides, own } = forkOf(session, copy);
      expect(sides.map(({ entries }) => entries.map(({ signers }) => signers))).toEqual(
        expect.arrayContaining([[[session.principal]], [[mine.second]]]),
      );
      const ours = sides.find(({ tip }) => tip === own)!;
      expect(ours.entries).toMatchObject([{ signers: [session.principal] }]);
      expect(ours.entries[0]!.deeds).toContainEqual({ what: 'principal-removed', principal: mine.second });
      expect(ours.entries[0]!.fingerprint).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
      copy.close();
    });
  });

  it('are settled by one of them on a machine that remembers, and stay settled when it is opened again', () => {
    const { mine, theirs } = apart();
    asOwner(mine, (session) => {
      settle(session, theirs, 'here');
      expect(isRemoved(session, mine.second)).toBe(true);
      expect(isRemoved(session, session.principal)).toBe(false);
    });
    asOwner(mine, (session) => {
      expect(session.findings().filter(isDamage)).toEqual([]);
      expect(session.readOnlyBecause()).toBeNull();
      addItem(session, 'contact', { given: 'Därefter' });
      removeMembers(session, []);
      expect(kindsOf(session.check().filter(isDamage))).toEqual([]);
    });
  });

  it('are settled for a merge too: what the machine decided goes with the united log', () => {
    const { mine, theirs } = apart();
    asOwner(mine, (session) => {
      settle(session, theirs, 'here');
    });
    as(theirs, 'Andra', (session) => {
      addItem(session, 'contact', { given: 'Ännu senare' });
    });
    asOwner(mine, (session) => {
      const copy = openVaultCopy(session, theirs.path, mine.context.now());
      const count = mergeCopy(session, copy, 'take');
      copy.close();
      expect(count).toMatchObject({ unsettled: false, quarantined: [{ signer: mine.second, entries: 1 }] });
      expect(people(session)).not.toContain('Ännu senare');
      expect(isRemoved(session, session.principal)).toBe(false);
    });
  });

  it('each refuse the other’s claim: the second does not merge it without a void of his own', () => {
    const { mine, theirs } = apart();
    asOwner(mine, (session) => {
      settle(session, theirs, 'here');
    });
    as(theirs, 'Andra', (session) => {
      const copy = openVaultCopy(session, mine.path, theirs.context.now());
      expect(() => mergeCopy(session, copy, 'take')).toThrow('merge-removed-each-other');
      copy.close();
      settle(session, mine, 'here');
      expect(isRemoved(session, mine.second)).toBe(false);
      expect(people(session)).toContain('Efteråt');
    });
    as(theirs, 'Andra', (session) => {
      expect(session.readOnlyBecause()).toBeNull();
      expect(session.findings().filter(isDamage)).toEqual([]);
    });
  });

  it('are settled by a third whom nobody removed, in favour of either, and believed without any memory', () => {
    for (const keeps of ['here', 'there'] as const) {
      const { mine, theirs } = apart();
      as(mine, 'Tredje', (session) => {
        settle(session, theirs, keeps);
      });
      const fresh = { ...mine, context: { ...mine.context, memory: undefined } };
      as(fresh, 'Tredje', (session) => {
        expect(isRemoved(session, mine.second)).toBe(keeps === 'here');
        expect(people(session).includes('Efteråt')).toBe(keeps === 'there');
        expect(session.findings().filter(isDamage)).toEqual([]);
      });
    }
  });

  it('cannot be settled where neither memory nor paper decides', () => {
    const { mine, theirs } = apart();
    const forgetful = { ...mine, context: { ...mine.context, memory: undefined } };
    asOwner(forgetful, (session) => {
      expect(() => {
        settle(session, theirs, 'here');
      }).toThrow('fork-needs-paper');
    });
  });
});

describe('a fork that lies in one file', () => {
  it('is settled there: whom the removed had removed beside comes back', () => {
    const mine = townOfOwners(newFolder());
    const theirs = onMachine(copyOf(mine, 'theirs.sigill') as Owners, 'second');
    as(theirs, 'Andra', (session) => {
      removeMembers(session, [mine.third]);
    });
    asOwner(mine, (session) => {
      removeMembers(session, [mine.second]);
      const copy = openVaultCopy(session, theirs.path, mine.context.now());
      expect(mergeCopy(session, copy, 'take')).toMatchObject({ unsettled: true });
      copy.close();
      expect(isRemoved(session, mine.third)).toBe(true);
      expect(() => {
        removeMembers(session, []);
      }).toThrow('fork-unsettled');
      const { own } = forkOf(session);
      settleFork(session, { keeps: own! });
      expect(isRemoved(session, mine.third)).toBe(false);
      expect(forkOf(session).sides).toEqual([]);
      removeMembers(session, []);
      expect(session.check().filter(isDamage)).toEqual([]);
    });
    as(mine, 'Tredje', (session) => {
      expect(people(session)).toHaveLength(2);
    });
  });

  it('is settled by nobody who does not manage the vault, and not twice', () => {
    const mine = townOfOwners(newFolder());
    const theirs = onMachine(copyOf(mine, 'theirs.sigill') as Owners, 'second');
    as(theirs, 'Andra', (session) => {
      removeMembers(session, [mine.third]);
    });
    asOwner(mine, (session) => {
      removeMembers(session, [mine.second]);
      const copy = openVaultCopy(session, theirs.path, mine.context.now());
      mergeCopy(session, copy, 'take');
      copy.close();
    });
    const { session: communicator } = unlockAsCommunicator(mine);
    expect(() => settleFork(communicator, { keeps: forkOf(communicator).own! })).toThrow('no-right');
    communicator.close();
    asOwner(mine, (session) => {
      const { own } = forkOf(session);
      settleFork(session, { keeps: own! });
      expect(() => settleFork(session, { keeps: own! })).toThrow('fork-none');
    });
  });
});

describe('a claim on a computer that has not seen the vault', () => {
  /** The first owner printed after the fork, and settled it: his void is a claim to everybody else. */
  function claimed(): { mine: Owners; before: string; after: string } {
    const { mine, theirs } = apart();
    const [before, after] = asOwner(mine, (session) => {
      const older = printPaper(session, { withHistory: false, shardBytes: 512 });
      settle(session, theirs, 'here');
      return [older.print, printPaper(session, { withHistory: false, shardBytes: 512 }).print];
    });
    return { mine: onMachine(mine, 'new'), before: fingerprintOf(before), after: fingerprintOf(after) };
  }

  it('opens the vault for reading alone, until the paper in hand is compared', () => {
    const { mine, before } = claimed();
    asOwner(mine, (session) => {
      expect(session.readOnlyBecause()).toBe('fork-unsettled');
      expect(() => addItem(session, 'contact', { given: 'Nej' })).toThrow('fork-unsettled');
      expect(() => {
        confirmPaper(session, '0000-0000-0000-0000-0000');
      }).toThrow('no-such-print');
      confirmPaper(session, before.toLowerCase().replaceAll('-', ' '));
      expect(session.readOnlyBecause()).toBeNull();
      addItem(session, 'contact', { given: 'Ja' });
    });
    asOwner(mine, (session) => {
      expect(session.readOnlyBecause()).toBeNull();
      expect(people(session)).toContain('Ja');
    });
  });

  it('opens it for reading alone every time, for as long as nobody has compared', () => {
    const { mine } = claimed();
    for (let time = 0; time < 2; time++)
      as(mine, 'Tredje', (session) => {
        expect(session.readOnlyBecause()).toBe('fork-unsettled');
        expect(kindsOf(session.findings())).toContain('claim');
      });
  });
});
