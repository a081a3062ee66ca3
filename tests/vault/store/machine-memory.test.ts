import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex, entryName } from '../../../crypto/index.ts';
import { checkLocked, memoryFolder, type Session } from '../../../vault/store/index.ts';
import { stateBehind } from '../../../vault/store/open-session.ts';
import { addItem, listItems } from '../../../vault/work/items/index.ts';
import { openLocked } from '../../../vault/work/session/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { unlockAsOwner } from '../../support/vaults.ts';
import { copyOf, foundTown, unlockAsCommunicator, type Town } from './support/people.ts';
import { flipped, kindsOf, tamper, unite } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

interface Seen {
  readonly kinds: readonly string[];
  readonly people: number;
}

/** A town whose machine remembers. */
function rememberingTown(): Town & { readonly memory: string } {
  const town = foundTown(newFolder());
  const memory = join(town.folder, 'memory');
  return { ...town, memory, context: { ...town.context, memory: memoryFolder(memory) } };
}

function opened<T>(town: Town, act: (session: Session) => T): T {
  const { session } = unlockAsOwner(town.path, town.context);
  try {
    return act(session);
  } finally {
    session.close();
  }
}

function look(session: Session): Seen {
  const people = listItems(session, 'contact').length;
  return { kinds: kindsOf(session.findings()), people };
}

const add = (session: Session): string => addItem(session, 'contact', { given: 'Aino', family: 'Harrsel' });

const fileOf = ({ memory }: { memory: string }): string => join(memory, readdirSync(memory)[0]!);

/** Turns a bit in the signature of the newest entry that opens nothing, and gives the entry the name of its new bytes. */
function forgeNewest(town: Town): void {
  tamper(town.path, (db) => {
    const [last] = db.prepare('SELECT hash, bytes FROM log ORDER BY rowid DESC LIMIT 1').all() as {
      hash: Buffer;
      bytes: Buffer;
    }[];
    const bytes = flipped(last!.bytes, -1);
    const name = fromHex(entryName(bytes), 32);
    db.prepare('UPDATE log SET hash = ?, bytes = ? WHERE hash = ?').run(name, bytes, last!.hash);
    db.prepare('UPDATE rows SET entry = ? WHERE entry = ?').run(name, last!.hash);
  });
}

describe('a machine that remembers a vault', () => {
  it('finds nothing in the same file, however often it is opened', () => {
    const town = rememberingTown();
    opened(town, add);
    expect(opened(town, look)).toEqual({ kinds: [], people: 3 });
    expect(opened(town, look)).toEqual({ kinds: [], people: 3 });
  });

  it('checks no signature twice, save of door entries', () => {
    const town = rememberingTown();
    opened(town, add);
    const { locked, session } = unlockAsOwner(town.path, town.context);
    expect(locked.inner.deferred.length).toBeGreaterThan(0);
    const doors = stateBehind(session).view.order.length - locked.inner.deferred.length;
    expect(doors).toBeGreaterThan(0);
    expect(stateBehind(session).log).toBe(locked.inner.log);
    session.close();
  });

  it('tells kindly that an older file was put in place of the newer one, and shows it', () => {
    const town = rememberingTown();
    opened(town, look);
    copyFileSync(town.path, `${town.path}.old`);
    opened(town, add);
    copyFileSync(`${town.path}.old`, town.path);
    expect(opened(town, look)).toEqual({ kinds: ['rolled-back'], people: 2 });
    // What was seen is not forgotten by looking, nor by writing into the older copy.
    opened(town, add);
    expect(opened(town, look)).toEqual({ kinds: ['rolled-back'], people: 3 });
  });

  it('says when it saw what is lacking, and how much there was', () => {
    const town = rememberingTown();
    copyFileSync(town.path, `${town.path}.old`);
    opened(town, add);
    copyFileSync(`${town.path}.old`, town.path);
    const [finding] = opened(town, (session) => session.findings());
    expect(finding).toMatchObject({ kind: 'rolled-back' });
    const { at, before, now } = finding as unknown as Record<string, number>;
    expect([before! - now!, at! > 0]).toEqual([1, true]);
  });

  it('is content again when a merge has brought what was lacking', () => {
    const town = rememberingTown();
    const copy = copyOf(town);
    opened(town, add);
    copyFileSync(town.path, `${town.path}.newer`);
    copyFileSync(copy.path, town.path);
    expect(opened(town, look).kinds).toEqual(['rolled-back']);
    unite(town.path, `${town.path}.newer`);
    expect(opened(town, look)).toEqual({ kinds: [], people: 3 });
  });

  it('takes the older copy once a person has accepted it', () => {
    const town = rememberingTown();
    copyFileSync(town.path, `${town.path}.old`);
    opened(town, add);
    copyFileSync(`${town.path}.old`, town.path);
    opened(town, (session) => {
      session.acceptCopy();
    });
    expect(opened(town, look)).toEqual({ kinds: [], people: 2 });
  });

  it('finds an entry forged since, though most signatures are not checked again', () => {
    const town = rememberingTown();
    opened(town, add);
    forgeNewest(town);
    const { kinds, people } = opened(town, look);
    expect([kinds, people]).toEqual([['entry-damaged', 'rolled-back', 'row-unlisted'], 2]);
  });

  it('checks every signature when the whole vault is checked without a key', () => {
    const town = rememberingTown();
    opened(town, add);
    forgeNewest(town);
    const locked = openLocked(town.path, 'read', town.context);
    expect(kindsOf(checkLocked(locked))).toContain('entry-damaged');
    locked.close();
  });
});

describe('the memory of a machine', () => {
  it('lies sealed: it shows neither vault nor entries', () => {
    const town = rememberingTown();
    opened(town, add);
    const locked = openLocked(town.path, 'read', town.context);
    const text = readFileSync(fileOf(town)).toString('hex') + fileOf(town);
    const names = [locked.vault, ...locked.inner.view.order];
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    locked.close();
  });

  it('is worth nothing when it was changed: all signatures are checked then', () => {
    const town = rememberingTown();
    opened(town, add);
    writeFileSync(fileOf(town), flipped(readFileSync(fileOf(town)), -1));
    forgeNewest(town);
    expect(opened(town, look).kinds).toEqual(['entry-damaged', 'row-unlisted']);
  });

  it.each([0, 9, 12, 100])('is as on a new machine when only %i bytes of it are left', (left) => {
    const town = rememberingTown();
    opened(town, add);
    writeFileSync(fileOf(town), readFileSync(fileOf(town)).subarray(0, left));
    expect(opened(town, look)).toEqual({ kinds: [], people: 3 });
  });

  it('keeps what several people saw there apart from each other', () => {
    const town = rememberingTown();
    opened(town, look);
    unlockAsCommunicator(town).session.close();
    copyFileSync(town.path, `${town.path}.old`);
    opened(town, add);
    copyFileSync(`${town.path}.old`, town.path);
    const { session } = unlockAsCommunicator(town);
    expect(kindsOf(session.findings())).toEqual([]);
    session.close();
    expect(opened(town, look).kinds).toEqual(['rolled-back']);
  });

  it('stops nothing where it cannot be kept', () => {
    const town = rememberingTown();
    writeFileSync(town.memory, '');
    opened(town, add);
    expect(opened(town, look)).toEqual({ kinds: [], people: 3 });
  });
});

describe('saves in a row', () => {
  /** A town whose clock stands still until it is set, and which counts how often its memory is written. */
  function countingTown() {
    const town = rememberingTown();
    const clock = { now: town.context.now(), writes: 0 };
    const memory = town.context.memory!;
    const context = {
      ...town.context,
      now: () => clock.now,
      memory: {
        ...memory,
        write: (...given: Parameters<typeof memory.write>) => {
          clock.writes += 1;
          return memory.write(...given);
        },
      },
    };
    return { town: { ...town, context }, clock };
  }

  it('are remembered once in two seconds, and the last of them at closing', () => {
    const { town, clock } = countingTown();
    const { session } = unlockAsOwner(town.path, town.context);
    const atUnlock = clock.writes;
    for (let at = 0; at < 10; at++) add(session);
    expect(clock.writes).toBe(atUnlock);
    clock.now += 2_000;
    add(session);
    add(session);
    expect(clock.writes).toBe(atUnlock + 1);
    session.close();
    expect(clock.writes).toBe(atUnlock + 2);
    expect(opened(town, look).kinds).toEqual([]);
  });

  it('are remembered at once where the clock was set back', () => {
    const { town, clock } = countingTown();
    const { session } = unlockAsOwner(town.path, town.context);
    const atUnlock = clock.writes;
    clock.now -= 86_400_000;
    add(session);
    expect(clock.writes).toBe(atUnlock + 1);
    session.close();
  });
});
