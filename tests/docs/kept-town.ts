import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPolicy, systemRandom } from '../../crypto/index.ts';
import { members, removeMembers, type Session } from '../../vault/store/index.ts';
import { quarantinedLines } from '../../vault/work/forks/index.ts';
import { addItem, addItems, editItem, eraseItem, revealItem } from '../../vault/work/items/index.ts';
import { mergeWith } from '../../vault/work/merge/index.ts';
import { joinSession, openTogether, openingHere, peopleOf } from '../../vault/work/people/index.ts';
import { addPerson, openLocked, unlockVault, type WorkContext } from '../../vault/work/session/index.ts';
import { foundTestVault, ownerPassphrase } from '../support/vaults.ts';

/** The least that the app accepts, and a clock that goes on by a second each time. */
export function keptContext(): WorkContext {
  let time = Date.UTC(2026, 10, 24, 9, 0);
  const cost = { memoryMib: 64, passes: 3 };
  return { now: () => (time += 1000), random: systemRandom, policy: appPolicy, cost };
}

/** The labels of who opens the vault, and their passphrases. */
export const phrases = {
  Kommunikationsansvarig: ownerPassphrase,
  'IT-chef': 'EXEMPEL it-chefens egna ord i rad',
  Kommunikatör: 'EXEMPEL granudda lösenfras två',
} as const;
type Label = keyof typeof phrases;

/** Who of the vault opens it by the passphrase. */
export function keptSession(path: string, label: Label, access: 'read' | 'write', how: WorkContext): Session {
  const locked = openLocked(path, access, how);
  const unlocking = { kind: 'passphrase', passphrase: phrases[label] } as const;
  return unlockVault(locked, { label, unlocking }, how);
}

/** All that a session can read, in a form that another program can be compared with. */
export function readable(session: Session) {
  return session.compartments().map(({ id, kind, right }) => ({
    ...{ id, kind, right },
    records: [...session.records(id)]
      .map(({ record, revisions, joined }) => ({
        record,
        ...{ data: joined.data, conflicts: joined.conflicts, tips: joined.tips },
        revisions: [...revisions.values()].sort((a, b) => (a.revision < b.revision ? -1 : 1)),
      }))
      .sort((a, b) => (a.record < b.record ? -1 : 1)),
  }));
}

/** What is told of a session's vault, to be compared when it is opened again. */
export const toldOf = (session: Session) => ({
  vault: session.vault,
  principals: members(session).map(({ labels: _, ...member }) => member),
  compartments: readable(session),
  // What the file holds; how a screen shows it may grow.
  quarantined: quarantinedLines(session).map(({ revision, record, kind, title, at, by, fields, acceptable }) => ({
    ...{ revision, record, kind, title, at, by, fields, acceptable },
  })),
});

/** Makes a vault with packs, of which one lost something by an erasure; forks, quarantine, a joint group, a re-key. */
export async function makeTown(folder: string): Promise<string> {
  const how = keptContext();
  const { path } = foundTestVault(folder, how);
  const owner = keptSession(path, 'Kommunikationsansvarig', 'write', how);
  addPerson(owner, { label: 'Kommunikatör', role: 'communicator', passphrase: phrases.Kommunikatör }, how);
  addPerson(owner, { label: 'IT-chef', role: 'it-operations', passphrase: phrases['IT-chef'] }, how);
  const people = addItems(owner, imported());
  const [person = '', other = ''] = people;
  for (const title of ['Enhetschef', 'Förvaltningschef']) editItem(owner, other, { title });
  addItem(owner, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' });
  const web = { label: 'Webbplatsen', username: 'exempel', secret: 'EXEMPEL-granris-4711' };
  revealItem(owner, addItem(owner, 'credential', web), 'övning');
  owner.close();
  for (const label of ['IT-chef', 'Kommunikatör'] as const) keptSession(path, label, 'write', how).close();
  const apart = join(folder, 'apart.sigill');
  const removed = join(folder, 'removed.sigill');
  for (const copy of [apart, removed]) copyFileSync(path, copy);
  await changeApart({ path, apart, removed, person, gone: people[3] ?? '' }, how);
  return path;
}

const imported = () =>
  Array.from({ length: 24 }, (_, n) => ({
    kind: 'contact' as const,
    data: { given: `Exempel ${n + 1}`, family: 'Tallryda', title: 'Handläggare' },
  }));

interface Apart {
  readonly path: string;
  readonly apart: string;
  readonly removed: string;
  /** Edited in both copies. */
  readonly person: string;
  readonly gone: string;
}

/** What becomes of three copies, and their merge. */
async function changeApart({ path, apart, removed, person, gone }: Apart, how: WorkContext): Promise<void> {
  const elsewhere = keptSession(apart, 'Kommunikationsansvarig', 'write', how);
  editItem(elsewhere, person, { title: 'Krisledningschef' });
  addItem(elsewhere, 'contact', { given: 'Asta', family: 'Kvistbo' });
  elsewhere.close();
  const stray = keptSession(removed, 'Kommunikatör', 'write', how);
  addItem(stray, 'contact', { given: 'Viggo', family: 'Åsklint' });
  stray.close();
  const session = keptSession(path, 'Kommunikationsansvarig', 'write', how);
  const labelled = (label: string) => peopleOf(session).filter(({ labels }) => labels.includes(label));
  removeMembers(session, labelled('Kommunikatör').map(({ id }) => id));
  editItem(session, person, { title: 'Vaktmästare' });
  eraseItem(session, gone, 'KS 2026/1');
  await joinSession(
    session,
    { label: 'IT-chef', unlocking: { kind: 'passphrase', passphrase: phrases['IT-chef'] } },
    openingHere(how),
  );
  const both = [...labelled('Kommunikationsansvarig'), ...labelled('IT-chef')];
  openTogether(session, { needed: 2, members: both, compartment: 'it' });
  mergeWith(session, apart, how.now());
  mergeWith(session, removed, how.now(), 'take');
  session.close();
}
