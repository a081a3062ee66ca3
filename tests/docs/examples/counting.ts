import {
  createLog,
  kidOf,
  noVault,
  principalKeys,
  rootHash,
  secretBytes,
  toHex,
  vaultCompartment,
  type CompartmentId,
  type EntryBody,
  type EntryName,
  type EntrySigner,
  type PrincipalId,
  type PrincipalKeys,
  type Right,
  type VaultId,
} from '../../../crypto/index.ts';
import { contacts, counting, idOf, keyOf, minutes, record, revision, standIn, started } from './cast.ts';
import { signed, type Signed } from './entries.ts';

/** A small log with what comes of it: for programs that others write from section 14 of the page. */
export interface CountingCase {
  readonly name: string;
  /** In an order in which parents come first; `bytes` in hex. */
  readonly entries: readonly { readonly title: string; readonly name: EntryName; readonly bytes: string }[];
  readonly verdicts: Readonly<Record<string, string>>;
  /** Right in compartment 0 and in the contacts; removed and suspended ones are said to be so. */
  readonly roster: Readonly<Record<string, string>>;
}

const people = ['founder', 'ada', 'bo', 'cards'] as const;
type Who = (typeof people)[number];

const idOfWho = (who: Who): PrincipalId => idOf<PrincipalId>(0xa1, people.indexOf(who) + 1);
/** Each person's n-th keys. */
const keysOf = (who: Who, n = 0): PrincipalKeys =>
  principalKeys(secretBytes(counting(32, 16 * people.indexOf(who) + n)));
const publicOf = ({ sign, box }: PrincipalKeys) => ({ sign: toHex(sign.publicKey), box: toHex(box.publicKey) });
const by = (who: Who, n = 0): EntrySigner => ({ id: idOfWho(who), keys: keysOf(who, n) });

/** A vault with the founder, two people with keys of their own, and a card set, then what a case adds. */
export function story() {
  const told: { title: string; entry: Signed }[] = [];
  const find = (title: string) => told.find((one) => one.title === title)!;
  const vault = () => told[0]!.entry.name as string as VaultId;
  const add = (title: string, after: readonly string[], body: EntryBody, signers: readonly EntrySigner[]) => {
    const parents = after.map((name) => find(name).entry.name).sort();
    const entry = signed({
      vault: told.length === 0 ? noVault : vault(),
      time: told.length === 0 ? started : minutes(told.length),
      ...{ parents, doors: doorsSeen(after), body, by: signers },
    });
    told.push({ title, entry });
    log.add(entry.bytes);
  };
  const log = createLog();
  const doorsSeen = (after: readonly string[]) =>
    log.view().doorsSeenFrom(after.map((name) => find(name).entry.name));
  add('genesis', [], genesisBody(), [by('founder')]);
  add('keys', ['genesis'], { keys: [{ compartment: contacts, kid: kidOf(keyOf(1)) }] }, [by('founder')]);
  add('people', ['keys'], peopleBody(), [by('founder'), by('ada'), by('bo'), by('cards')]);
  add('ada-own-keys', ['people'], newKeys('ada', 1), [{ ...by('ada', 1), oldKeys: keysOf('ada') }]);
  add('bo-own-keys', ['ada-own-keys'], newKeys('bo', 1), [{ ...by('bo', 1), oldKeys: keysOf('bo') }]);
  const finish = (name: string): CountingCase => {
    const view = log.view();
    const titled = told.map(({ title, entry }) => ({ title, name: entry.name, bytes: toHex(entry.bytes) }));
    const verdicts = Object.fromEntries(
      titled.map((one) => [one.title, view.verdict(one.name)?.kind ?? 'unknown']),
    );
    const standing = (who: Who): string => {
      const principal = view.roster.principals.get(idOfWho(who));
      if (principal?.removed !== false) return 'removed';
      if (principal.suspended) return 'suspended';
      return `${principal.rights(vaultCompartment)} ${principal.rights(contacts)}`;
    };
    const roster = Object.fromEntries(people.map((who) => [who, standing(who)]));
    return { name, entries: titled, verdicts, roster };
  };
  return { add, finish, name: (title: string) => find(title).entry.name };
}

function genesisBody(): EntryBody {
  const rights = { [vaultCompartment]: 7, [contacts]: 7 } as Record<CompartmentId, Right>;
  return {
    principals: [{ id: idOfWho('founder'), kind: 'person', ...publicOf(keysOf('founder')), rights }],
    compartments: [{ id: contacts, kind: 'contacts', step: 64, flags: [] }],
  };
}

function peopleBody(): EntryBody {
  const rights = { [vaultCompartment]: 7, [contacts]: 7 } as Record<CompartmentId, Right>;
  return {
    principals: [
      { id: idOfWho('ada'), kind: 'person', ...publicOf(keysOf('ada')), rights },
      { id: idOfWho('bo'), kind: 'person', ...publicOf(keysOf('bo')), rights: { [contacts]: 3 } },
      { id: idOfWho('cards'), kind: 'cards', k: 3, n: 5, ...publicOf(keysOf('cards')), rights },
    ],
  };
}

const newKeys = (who: Who, n: number, leaked = false): EntryBody => ({
  principals: [
    { id: idOfWho(who), ...publicOf(keysOf(who, n)), ...(leaked ? { leaked: true as const } : {}) },
  ],
});
const remove = (who: Who): EntryBody => ({ principals: [{ id: idOfWho(who), removed: true }] });
const demote = (who: Who, value: Right): EntryBody => ({
  principals: [{ id: idOfWho(who), rights: { [contacts]: value } }],
});
const rowBody = (count: number): EntryBody => {
  const leaf = { record: record(count), revision: revision(count), leaf: toHex<never>(standIn(`row ${count}`)) };
  const root = rootHash([leaf]);
  return { rows: [{ compartment: contacts, kid: kidOf(keyOf(1)), count: 1, root }] };
};

const start = ['bo-own-keys'];

/** The cases of section 14.5 and of the decisions on it. */
export function countingCases(): CountingCase[] {
  return [
    beside('a removed writer adds rows beside the removal', remove('bo')),
    beside('a demoted writer who may still write adds rows beside the demotion', demote('bo', 3)),
    beside('a demoted writer who may not write any more adds rows beside the demotion', demote('bo', 1)),
    mutual(),
    thirdParty(),
    leaked(),
    onBehalf(),
    unequal(),
  ];
}

function beside(name: string, body: EntryBody): CountingCase {
  const { add, finish } = story();
  add('row-before', start, rowBody(1), [by('bo', 1)]);
  add('taking', ['row-before'], body, [by('founder')]);
  add('row-beside', ['row-before'], rowBody(2), [by('bo', 1)]);
  return finish(name);
}

function mutual(): CountingCase {
  const { add, finish, name } = story();
  add('founder-removes-ada', start, remove('ada'), [by('founder')]);
  add('ada-removes-founder', start, remove('founder'), [by('ada', 1)]);
  const entries = [name('ada-removes-founder')];
  add(
    'void',
    ['founder-removes-ada'],
    { void: { side: name('founder-removes-ada'), entries } },
    [by('founder')],
  );
  return finish('two managers remove each other; the void of one is a claim');
}

function thirdParty(): CountingCase {
  const { add, finish, name } = story();
  add('founder-removes-ada', start, remove('ada'), [by('founder')]);
  add('ada-removes-bo', start, remove('bo'), [by('ada', 1)]);
  const entries = [name('ada-removes-bo')];
  add(
    'void',
    ['founder-removes-ada'],
    { void: { side: name('founder-removes-ada'), entries } },
    [by('founder')],
  );
  return finish('the removed removes a third from a fork; the void counts and gives the third back');
}

function leaked(): CountingCase {
  const { add, finish } = story();
  add('own-change', start, newKeys('bo', 2, true), [{ ...by('bo', 2), oldKeys: keysOf('bo', 1) }]);
  add('thief-row', start, rowBody(3), [by('bo', 1)]);
  add('thief-change', start, newKeys('bo', 3), [{ ...by('bo', 3), oldKeys: keysOf('bo', 1) }]);
  return finish('a thief signs and changes keys with the old key beside a change that says leaked');
}

function onBehalf(): CountingCase {
  const { add, finish } = story();
  add('founder-removes-ada', start, remove('ada'), [by('founder')]);
  add('ada-sets-cards', start, newKeys('cards', 5), [by('ada', 1), by('cards', 5)]);
  add('as-the-cards', ['ada-sets-cards'], { door: toHex(standIn('door')) }, [by('cards', 5)]);
  return finish('a removed manager sets keys for the cards on a fork and signs as them (decision 0009)');
}

function unequal(): CountingCase {
  const { add, finish } = story();
  add('founder-says-1', start, demote('bo', 1), [by('founder')]);
  add('ada-says-7', start, demote('bo', 7), [by('ada', 1)]);
  add('join', ['founder-says-1', 'ada-says-7'], {}, [by('founder')]);
  return finish('two managers state different rights beside each other: the lesser holds');
}
