import {
  fingerprintOf,
  noVault,
  createLog, type EntryName, type EntrySigner,
  type VaultId,
} from '../../../crypto/index.ts';
import {
  addBody,
  firstUnlockBody,
  forkLeaf,
  founderAgain,
  genesisBody,
  newContactsKey,
  leakedBody,
  ownKeys,
  printBody,
  removalBody,
  rowsBody,
  secondBody,
} from './bodies.ts';
import { cast, contacts, journal, minutes, record, started, type Example, type Player } from './cast.ts';
import { shown, signed, type Signed } from './entries.ts';
import { contactsKey, journalKey } from './keys.ts';
import { contactRow, noteRow } from './rows.ts';

/** The entries of the examples, in the order of the story. Built once: all else hangs on genesis' name. */
export type Story = Readonly<Record<StoryName, Signed>> & { readonly vault: VaultId };
type StoryName =
  | 'genesis'
  | 'second-entry'
  | 'save-entry'
  | 'add-entry'
  | 'first-unlock-entry'
  | 'note-entry'
  | 'print-entry'
  | 'removal-entry'
  | 'fork-entry'
  | 'erase-entry'
  | 'leaked-entry'
  | 'thief-entry'
  | 'beside-entry'
  | 'join-entry';

/** Signs the whole story: a vault is made, filled, shared, printed; somebody is removed, and comes back by a fork. */
export function tellStory(): Story {
  const people = cast();
  const genesis = signed({
    ...{ vault: noVault, time: started, parents: [], doors: [] },
    body: genesisBody(people.founder),
    by: [signerOf(people.founder)],
  });
  const vault = genesis.name as string as VaultId;
  const after = (parents: readonly Signed[], doors: readonly Signed[], minute: number) => ({
    ...{ vault, time: minutes(minute) },
    parents: parents.map(({ name }) => name).sort(),
    doors: doors.map(({ name }) => name).sort(),
  });
  const second = signed({
    ...after([genesis], [genesis], 1),
    body: secondBody(vault),
    by: [signerOf(people.founder), signerOf(people.code)],
  });
  const save = signed({
    ...after([second], [second], 2),
    body: rowsBody(contacts, contactsKey(), contactRow(vault).leaf),
    by: [signerOf(people.founder)],
  });
  const add = signed({
    ...after([save], [second], 3),
    body: addBody(vault),
    by: [signerOf(people.founder), signerOf(people.communicator)],
  });
  const unlock = signed({
    ...after([add], [add], 4),
    body: firstUnlockBody(vault),
    by: [{ id: people.communicator.id, keys: ownKeys(), oldKeys: people.communicator.keys }],
  });
  const note = signed({
    ...after([unlock], [unlock], 5),
    body: rowsBody(journal, journalKey(), noteRow(vault).leaf),
    by: [{ id: people.communicator.id, keys: ownKeys() }],
  });
  const print = signed({
    ...after([note], [unlock], 6),
    body: printBody(vault),
    by: [signerOf(people.founder)],
  });
  const removal = signed({
    ...after([print], [unlock], 7),
    body: removalBody(vault),
    by: [signerOf(people.founder)],
  });
  const fork = signed({
    ...after([print], [unlock], 8),
    body: rowsBody(contacts, contactsKey(), forkLeaf),
    by: [{ id: people.communicator.id, keys: ownKeys() }],
  });
  const erase = signed({
    ...after([removal], [removal], 9),
    body: { erase: [{ compartment: contacts, record: record(10), revisions: [] }] },
    by: [signerOf(people.founder)],
  });
  const leaked = signed({
    ...after([erase], [removal], 10),
    body: leakedBody(vault),
    by: [{ id: people.founder.id, keys: founderAgain(), oldKeys: people.founder.keys }],
  });
  const thief = signed({
    ...after([erase], [removal], 9),
    body: rowsBody(contacts, newContactsKey(), forkLeaf),
    by: [signerOf(people.founder)],
  });
  const beside = signed({
    ...after([erase], [removal], 11),
    body: rowsBody(journal, journalKey(), { ...noteRow(vault).leaf, record: record(40) }),
    by: [signerOf(people.code)],
  });
  const join = signed({
    ...after([beside, leaked], [leaked], 12),
    body: {},
    by: [{ id: people.founder.id, keys: founderAgain() }],
  });
  return {
    ...{ vault, genesis, 'second-entry': second, 'save-entry': save, 'add-entry': add },
    ...{ 'first-unlock-entry': unlock, 'note-entry': note, 'print-entry': print },
    ...{ 'removal-entry': removal, 'fork-entry': fork, 'erase-entry': erase },
    ...{ 'leaked-entry': leaked, 'thief-entry': thief, 'beside-entry': beside, 'join-entry': join },
  };
}

/** The entries of the story by their names in the page. */
export function entriesOf(story: Story): [string, Signed][] {
  return Object.entries(story).filter((pair): pair is [string, Signed] => typeof pair[1] !== 'string');
}

/** Sections 5, 6, 14 and 16. */
export function log(story: Story): Example[] {
  return [
    ...entriesOf(story).map(([name, entry]): Example => [name, shown(entry)]),
    verdicts(story),
    ['vault-id', { genesisLength: story.genesis.bytes.length, vault: story.vault }],
    [
      'fingerprint',
      { print: story['print-entry'].name, fingerprint: fingerprintOf(story['print-entry'].name) },
    ],
  ];
}

const signerOf = ({ id, keys }: Player): EntrySigner => ({ id, keys });


/** What the whole story comes to: the verdict on each entry, and what is left of rights and keys. */
function verdicts(story: Story): Example {
  const log = createLog();
  for (const [, { bytes }] of entriesOf(story)) log.add(bytes);
  const view = log.view();
  const titles = new Map<EntryName, string>(entriesOf(story).map(([title, { name }]) => [name, title]));
  const { founder, communicator } = cast();
  const standing = (id: Player['id']) => {
    const principal = view.roster.principals.get(id);
    return { id, removed: principal?.removed ?? true, contacts: view.roster.right(id, contacts) };
  };
  return [
    'verdicts',
    {
      order: view.order.map((name) => {
        const { by, ...verdict } = { by: undefined, ...view.verdict(name) };
        return { entry: titles.get(name), ...verdict, by: by && titles.get(by) };
      }),
      tips: view.countedTips.map((name) => titles.get(name)),
      roster: [standing(founder.id), standing(communicator.id)],
      keyToSealContactsWith: view.keys(contacts)[0]?.kid,
      erased: [...view.erased],
    },
  ];
}
