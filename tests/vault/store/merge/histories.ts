import fc from 'fast-check';
import { expect } from 'vitest';
import { writeRight, type RecordId } from '../../../../crypto/index.ts';
import {
  addMember,
  changeMember,
  isDamage,
  mergeCopy,
  openVaultCopy,
  removeMembers,
  rightsOfRole,
  type MergeCount,
  type Session,
} from '../../../../vault/store/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import { addItem, editItem, eraseItem, listItems, removeItem } from '../../../../vault/work/items/index.ts';
import { openLocked, unlockVault } from '../../../../vault/work/session/index.ts';
import { planSlot } from '../../../../vault/work/session/slot-secret.ts';
import { unlockAsOwner } from '../../../support/vaults.ts';
import { sessionAs } from '../fork/support.ts';
import { copyOf, unlockAsCommunicator, type Town } from '../support/people.ts';
import { shown } from '../support/tamper.ts';
import { contentOf } from './support.ts';

/** One act in one of the copies. `pick` chooses among the records that lie there. */
export type Step =
  | { readonly act: 'add' | 'edit' | 'remove' | 'erase'; readonly copy: number; readonly pick: number }
  | { readonly act: 'rekey' | 'expel' | 'demote' | 'invite' | 'member-adds'; readonly copy: number }
  /** Another of the managers sits down at the copy. */
  | { readonly act: 'changes-hands'; readonly copy: number; readonly pick: number }
  | { readonly act: 'merge'; readonly copy: number; readonly from: number };

/** Random histories of two or three copies, with erasures as often as they are to weigh: an edit weighs 6. */
export const histories = (erasures: number) =>
  fc.integer({ min: 2, max: 3 }).chain((copies) => {
    const copy = fc.integer({ min: 0, max: copies - 1 });
    const pick = fc.nat({ max: 9 });
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ act: fc.constant('add' as const), copy, pick }) },
      { weight: 6, arbitrary: fc.record({ act: fc.constant('edit' as const), copy, pick }) },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('remove' as const), copy, pick }) },
      { weight: erasures, arbitrary: fc.record({ act: fc.constant('erase' as const), copy, pick }) },
      { weight: 3, arbitrary: fc.record({ act: fc.constant('rekey' as const), copy }) },
      {
        weight: 1,
        arbitrary: fc.record({
          act: fc.constantFrom('expel' as const, 'demote' as const, 'invite' as const),
          copy,
        }),
      },
      { weight: 3, arbitrary: fc.record({ act: fc.constant('changes-hands' as const), copy, pick }) },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('member-adds' as const), copy }) },
      { weight: 3, arbitrary: fc.record({ act: fc.constant('merge' as const), copy, from: copy }) },
    );
    return fc.record({
      copies: fc.constant(copies),
      steps: fc.array(step, { minLength: 3, maxLength: 14 }),
      order: fc.shuffledSubarray(
        Array.from({ length: copies }, (_, n) => n),
        { minLength: copies },
      ),
    });
  });
type History = ReturnType<typeof histories> extends fc.Arbitrary<infer T> ? T : never;

/** A value that somebody saved, and where. */
interface Saved {
  readonly value: string;
  readonly record: RecordId;
  readonly byMember: boolean;
}

/** What happened in all copies together. */
interface World {
  readonly towns: readonly Town[];
  readonly sessions: Session[];
  /** Which manager sits at each copy. */
  readonly hands: number[];
  readonly saved: Saved[];
  readonly erased: Set<RecordId>;
  readonly invited: { readonly label: string; readonly passphrase: string }[];
  /** Somebody took the communicator's right to write: what she wrote beside it lies in quarantine. */
  isExpelled: boolean;
  count: number;
}

/** Figures of what was gone through. */
export interface Figures {
  histories: number;
  steps: number;
  merges: number;
  values: number;
  erased: number;
}

export const noFigures = (): Figures => ({ histories: 0, steps: 0, merges: 0, values: 0, erased: 0 });

/** Goes through one history, merges all copies in a random order, and proves that nothing is lost. */
export function goThrough(base: Town, { copies, steps, order }: History, figures: Figures): void {
  const towns = Array.from({ length: copies }, (_, n) => copyOf(base, `copy-${n}.sigill`));
  const sessions = towns.map((town) => asManager(town, 0));
  const world: World = {
    ...{
      towns,
      sessions,
      hands: towns.map(() => 0),
      saved: [],
      erased: new Set(),
      invited: [],
      isExpelled: false,
      count: 0,
    },
  };
  try {
    for (const step of steps) take(world, step);
    // All into one, one into all, and once more: the last brings nothing.
    const [first = 0, ...others] = order;
    for (const other of others) merge(world, first, other);
    for (const other of others) merge(world, other, first);
    for (const other of others)
      expect(merge(world, first, other)).toMatchObject({ entries: 0, rows: 0, parts: 0 });
    prove(world, order);
  } finally {
    for (const session of world.sessions) session.close();
  }
  figures.histories++;
  figures.steps += steps.length;
  figures.merges += 3 * (copies - 1) + steps.filter(({ act }) => act === 'merge').length;
  figures.values += world.saved.length;
  figures.erased += world.erased.size;
}

function take(world: World, step: Step): void {
  const session = world.sessions[step.copy]!;
  switch (step.act) {
    case 'add':
      add(world, session, step.pick);
      break;
    case 'edit':
      onPicked(session, step.pick, (id, kind) => {
        const value = newValue(world);
        editItem(session, id, kind === 'contact' ? fieldsOf(world.count, value) : { username: value });
        world.saved.push({ value, record: id, byMember: false });
      });
      break;
    case 'remove':
      onPicked(session, step.pick, (id) => {
        removeItem(session, id);
      });
      break;
    case 'erase':
      onPicked(session, step.pick, (id) => {
        eraseItem(session, id, 'KS 2026/1');
        world.erased.add(id);
      });
      break;
    case 'rekey':
      removeMembers(session, []);
      break;
    case 'expel':
      removeMembers(session, [world.towns[step.copy]!.communicator]);
      world.isExpelled = true;
      break;
    case 'demote':
      demote(world, step.copy);
      break;
    case 'changes-hands':
      changesHands(world, step.copy, step.pick);
      break;
    case 'invite':
      invite(world, step.copy);
      break;
    case 'member-adds':
      memberAdds(world, step.copy);
      break;
    case 'merge':
      if (step.from !== step.copy) merge(world, step.copy, step.from);
  }
}

const managers = ['Kommunikationsansvarig', 'Andra', 'Tredje'] as const;

/** A copy opened by one of three people who all manage the vault. */
function asManager(town: Town, at: number): Session {
  if (at % managers.length === 0) return unlockAsOwner(town.path, town.context).session;
  return sessionAs(town, managers[at % managers.length]!);
}

function changesHands({ towns, sessions, hands }: World, copy: number, pick: number): void {
  sessions[copy]!.close();
  hands[copy] = pick;
  sessions[copy] = asManager(towns[copy]!, pick);
}

/** Takes from the communicator the right to write, as far as she has it there. */
function demote(world: World, copy: number): void {
  const session = world.sessions[copy]!;
  const { communicator } = world.towns[copy]!;
  if (stateBehind(session).view.roster.principals.get(communicator)?.removed === true) return;
  changeMember(session, communicator, rightsOfRole['crisis-staff']);
  world.isExpelled = true;
}

function newValue(world: World): string {
  world.count += 1;
  return `värde-${world.count}`;
}

const fieldsOf = (count: number, value: string): Record<string, string> =>
  count % 2 === 0 ? { title: value } : { unit: value };

function add(world: World, session: Session, pick: number): void {
  const value = newValue(world);
  const isContact = pick % 3 !== 0;
  const record = isContact
    ? addItem(session, 'contact', { given: value })
    : addItem(session, 'credential', { label: value, username: 'exempel', secret: 'EXEMPEL-2' });
  world.saved.push({ value, record, byMember: false });
}

function onPicked(session: Session, pick: number, act: (id: RecordId, kind: string) => void): void {
  const items = [...listItems(session, 'contact'), ...listItems(session, 'credential')].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const item = items[pick % Math.max(1, items.length)];
  if (item !== undefined) act(item.id, item.kind);
}

function invite(world: World, copy: number): void {
  const { context } = world.towns[copy]!;
  const label = `Inbjuden ${world.invited.length}`;
  const passphrase = `EXEMPEL inbjuden lösenfras ${world.invited.length}`;
  const slot = planSlot({ kind: 'passphrase', passphrase }, label, context, context.random);
  addMember(world.sessions[copy]!, { kind: 'person', rights: rightsOfRole['communicator'], slot });
  world.invited.push({ label, passphrase });
}

/** The communicator writes in a copy in which nobody has removed her. */
function memberAdds(world: World, copy: number): void {
  const town = world.towns[copy]!;
  const { roster } = stateBehind(world.sessions[copy]!).view;
  const { id } = world.sessions[copy]!.compartmentOf('contacts')!;
  if (roster.right(town.communicator, id) < writeRight) return;
  world.sessions[copy]!.close();
  const { session } = unlockAsCommunicator(town);
  const value = newValue(world);
  world.saved.push({ value, record: addItem(session, 'contact', { given: value }), byMember: true });
  session.close();
  world.sessions[copy] = asManager(town, world.hands[copy]!);
}

function merge({ towns, sessions }: World, into: number, from: number): MergeCount {
  const copy = openVaultCopy(sessions[into]!, towns[from]!.path, towns[into]!.context.now());
  try {
    return mergeCopy(sessions[into]!, copy, 'take');
  } finally {
    copy.close();
  }
}

function prove(world: World, [first = 0, ...others]: readonly number[]): void {
  const { towns, sessions } = world;
  const content = contentOf(towns[first]!.path);
  const text = shown(sessions[first]!);
  for (const other of others) {
    expect(contentOf(towns[other]!.path)).toEqual(content);
    expect(shown(sessions[other]!)).toEqual(text);
  }
  const session = sessions[first]!;
  proveValues(world, text);
  expect(session.check().filter(isDamage)).toEqual([]);
  const town = towns[first]!;
  if (!world.isExpelled) proveReader(unlockAsCommunicator(town, 'read').session, text);
  removeMembers(session, []);
  expect(session.check().filter(({ kind }) => kind !== 'quarantined' && kind !== 'row-unlisted')).toEqual([]);
  expect(shown(session)).toEqual(text);
  for (const { label, passphrase } of world.invited) {
    const asked = { label, unlocking: { kind: 'passphrase', passphrase } } as const;
    proveReader(unlockVault(openLocked(town.path, 'read', town.context), asked, town.context), text);
  }
}

/** What was saved is shown; what was erased is not; what a removed member wrote beside her removal lies in quarantine. */
function proveValues({ saved, erased, isExpelled }: World, text: readonly string[]): void {
  const all = text.join('\n');
  const lost = saved.filter(
    ({ value, record, byMember }) =>
      !erased.has(record) && !(byMember && isExpelled) && !all.includes(`"${value}"`),
  );
  expect(lost).toEqual([]);
  expect(saved.filter(({ value, record }) => erased.has(record) && all.includes(`"${value}"`))).toEqual([]);
}

/** Who may read the contacts reads all of them. */
function proveReader(session: Session, text: readonly string[]): void {
  const ofContacts = (lines: readonly string[]): string[] =>
    lines.filter((line) => line.startsWith('contacts '));
  expect(ofContacts(shown(session))).toEqual(ofContacts(text));
  session.close();
}
