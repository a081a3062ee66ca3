import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf } from '../../crypto/index.ts';
import { memoryFolder, printPaper } from '../../vault/store/index.ts';
import { settleWith, viewFork } from '../../vault/work/forks/index.ts';
import { addItem, editItem, removeItem, revealField } from '../../vault/work/items/index.ts';
import { mergeWith } from '../../vault/work/merge/index.ts';
import { changeRole, personNamed, removePerson } from '../../vault/work/people/index.ts';
import { addPerson, openLocked, unlockVault, type WorkContext } from '../../vault/work/session/index.ts';
import type { Session } from '../../vault/store/index.ts';
import { foundTestVault, unlockAsOwner } from './vaults.ts';
import { testContext } from './work-context.ts';

/** Who opens a town whose rights were changed apart; each label's passphrase is `passphraseOf` it. */
export const secondOwner = 'Säkerhetschef';
export const thirdOwner = 'Beredskapschef';
export const itChief = 'IT-chef';
const people = [
  [secondOwner, 'Torkel Isnäs-Vide', 'owner'],
  [thirdOwner, 'Petra Lingonmark', 'owner'],
  [itChief, 'Harald Kvistbo', 'it-operations'],
] as const;

export const passphraseOf = (label: string): string => `EXEMPEL ${label} egna ord i rad`;

/** A vault with three owners and an IT chief, and a copy of it, that were changed apart. */
export interface TownApart {
  readonly path: string;
  readonly copy: string;
}

/** With the least work that the app accepts. */
const appContext = (): WorkContext => ({ ...testContext(), cost: { memoryMib: 64, passes: 3 } });

interface Founded extends TownApart {
  readonly context: WorkContext;
  readonly contact: string;
  readonly other: string;
}

function found(folder: string, context: WorkContext): Founded {
  const { path: file } = foundTestVault(folder, context);
  const { session } = unlockAsOwner(file, context);
  const contact = addItem(session, 'contact', { given: 'Viggo', family: 'Åsklint', title: 'Vakt' });
  const other = addItem(session, 'contact', { given: 'Leila', family: 'Ripvik', title: 'HR-chef' });
  const login = addItem(session, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' });
  for (const [label, name, role] of people)
    addPerson(session, { label, name, role, passphrase: passphraseOf(label) }, context);
  session.close();
  for (const [label] of people) as({ context, path: file }, label, () => undefined);
  const owner = unlockAsOwner(file, context).session;
  revealField(owner, login, 'secret', '', { alone: 'EXEMPEL ingen annan nås' });
  owner.close();
  const copy = path.join(folder, 'kopia.sigill');
  copyFileSync(file, copy);
  return { path: file, copy, context, contact, other };
}

function as(
  { path: file, context }: Pick<Founded, 'path' | 'context'>,
  label: string,
  act: (session: Session) => void,
): void {
  const unlocking = { kind: 'passphrase', passphrase: passphraseOf(label) } as const;
  const session = unlockVault(openLocked(file, 'write', context), { label, unlocking }, context);
  try {
    act(session);
  } finally {
    session.close();
  }
}

function asOwner(
  { path: file, context }: Pick<Founded, 'path' | 'context'>,
  act: (session: Session) => void,
) {
  const { session } = unlockAsOwner(file, context);
  try {
    act(session);
  } finally {
    session.close();
  }
}

const kept = new Map<string, readonly Uint8Array[]>();

/** Makes a town once: later ones are the same files in other folders. */
function madeOnce(name: string, folder: string, make: () => unknown): TownApart {
  const town = { path: path.join(folder, 'granudda.sigill'), copy: path.join(folder, 'kopia.sigill') };
  const files = [town.path, town.copy];
  const bytes = kept.get(name);
  if (bytes === undefined) {
    make();
    kept.set(
      name,
      files.map((file) => readFileSync(file)),
    );
  } else
    bytes.forEach((each, at) => {
      writeFileSync(files[at]!, each);
    });
  return town;
}

const remove = (label: string) => (session: Session) => {
  removePerson(session, personNamed(session, label));
};

/**
 * One file that holds a fork: the founder removed the second owner here, while that one demoted the third in a copy and
 * changed four items there, and the copy was merged.
 */
export function townWithFork(folder: string): TownApart {
  return madeOnce('fork', folder, () => {
    const town = found(folder, appContext());
    as({ ...town, path: town.copy }, secondOwner, (session) => {
      editItem(session, town.contact, { title: 'EXEMPEL Vaktchef', unit: 'Reception' });
      addItem(session, 'contact', { given: 'Aino', family: 'Harrsel', title: 'Tolk' });
      addItem(session, 'credential', { label: 'Ny webb', username: 'exempel', secret: 'EXEMPEL-webb' });
      removeItem(session, town.other);
      // No new keys for contacts and their logins by this: what he wrote there stays under keys that the vault has.
      changeRole(session, personNamed(session, thirdOwner), 'communication-lead');
    });
    asOwner(town, (session) => {
      editItem(session, town.contact, { title: 'EXEMPEL Väktare' });
      remove(secondOwner)(session);
      mergeWith(session, town.copy, town.context.now(), 'take');
    });
  });
}

/**
 * Two files: in the copy the second owner has changed rights; in the other the founder had removed that owner, and the
 * copy was merged, so that what he did there counts no more.
 */
export function townTakenFrom(folder: string): TownApart {
  return madeOnce('taken', folder, () => {
    const town = found(folder, appContext());
    as({ ...town, path: town.copy }, secondOwner, (session) => {
      changeRole(session, personNamed(session, thirdOwner), 'communication-lead');
    });
    asOwner(town, (session) => {
      remove(secondOwner)(session);
      mergeWith(session, town.copy, town.context.now(), 'take');
    });
  });
}

/** Two files: the founder removed the second owner in the one, who added somebody in the other. */
export function townWithLeaver(folder: string): TownApart {
  return madeOnce('leaver', folder, () => {
    const town = found(folder, appContext());
    as({ ...town, path: town.copy }, secondOwner, (session) => {
      addItem(session, 'contact', { given: 'Aino', family: 'Harrsel', title: 'Tolk' });
    });
    asOwner(town, remove(secondOwner));
  });
}

/** Two files: the founder removed the second owner in the one, the second owner the founder in the other. */
export function townTornApart(folder: string): TownApart {
  return madeOnce('torn', folder, () => {
    const town = found(folder, appContext());
    as({ ...town, path: town.copy }, secondOwner, remove('Kommunikationsansvarig'));
    asOwner(town, remove(secondOwner));
  });
}

/** The same, settled by the founder at a computer that remembers: to every other computer that is a claim. */
export function townWithClaim(folder: string): TownApart & { readonly fingerprint: string } {
  const town = madeOnce('claim', folder, () => {
    claim(folder);
  });
  return { ...town, fingerprint: claimed };
}

let claimed = '';

function claim(folder: string): void {
  const memory = memoryFolder(path.join(folder, 'first-computer'));
  const town = found(folder, { ...appContext(), memory });
  const theirs = { ...appContext(), memory: memoryFolder(path.join(folder, 'second-computer')) };
  as({ path: town.copy, context: theirs }, secondOwner, remove('Kommunikationsansvarig'));
  asOwner(town, (session) => {
    remove(secondOwner)(session);
    claimed = fingerprintOf(printPaper(session, { withHistory: false, shardBytes: 512 }).print);
    settleWith(session, town.context.now(), { other: town.copy });
  });
}

/** What is to be settled in a town, as nobody in particular sees it. */
export function sidesIn(file: string): number {
  const context = appContext();
  const locked = openLocked(file, 'read', context);
  try {
    return viewFork(locked, undefined, context.now()).length;
  } finally {
    locked.close();
  }
}
