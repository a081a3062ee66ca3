import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { appPolicy, cryptoReady, systemRandom, type PrincipalId } from '../../crypto/index.ts';
import { members, removeMembers, type Session } from '../../vault/store/index.ts';
import { addItem, editItem, eraseItem } from '../../vault/work/items/change.ts';
import { revealItem } from '../../vault/work/items/show.ts';
import type { WorkContext } from '../../vault/work/session/context.ts';
import { createCustodians } from '../../vault/work/session/custodians.ts';
import { addPerson } from '../../vault/work/session/members.ts';
import type { Unlocking } from '../../vault/work/session/slot-secret.ts';
import { openLocked, unlockVault } from '../../vault/work/session/unlock.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { foundTestVault, ownerPassphrase, unlockAsOwner } from '../support/vaults.ts';

/**
 * A vault of the draft, kept as a file: for programs that others write from docs/vault-format.md, and so that a change
 * of ours which could no longer read it is seen. `UPDATE_SAMPLE=1` makes a new one, which only a draft may need.
 */
const folder = fileURLToPath(new URL('../vectors/vault/draft/', import.meta.url));
const sample = join(folder, 'granudda.sigill');
const contents = join(folder, 'contents.json');
const newFolder = tempFolders();

const context = (): WorkContext => {
  let time = Date.UTC(2026, 10, 24, 9, 0);
  const cost = { memoryMib: 64, passes: 3 };
  return { now: () => (time += 1000), random: systemRandom, policy: appPolicy, cost };
};

/** All that a session can read, in a form that another program can be compared with. */
function readable(session: Session) {
  return session.compartments().map(({ id, kind, right }) => ({
    ...{ id, kind, right },
    records: [...session.records(id)]
      .map(({ record, revisions }) => ({
        record,
        revisions: [...revisions.values()].sort((a, b) => (a.revision < b.revision ? -1 : 1)),
      }))
      .sort((a, b) => (a.record < b.record ? -1 : 1)),
  }));
}

function makeSample(): void {
  const now = context();
  const { path, recoveryCode } = foundTestVault(newFolder(), now);
  const { session } = unlockAsOwner(path, now);
  const channels = [
    { kind: 'mobile_work', value: '070-174 06 21' },
    { kind: 'home', value: '0980-31 92 40' },
  ];
  const person = addItem(session, 'contact', { given: 'Fadumo', family: 'Tallryda', channels });
  editItem(session, person, { title: 'Enhetschef' });
  const login = { label: 'Webbplatsen', username: 'exempel', secret: 'EXEMPEL-granris-4711' };
  revealItem(session, addItem(session, 'credential', login), 'övning');
  eraseItem(session, addItem(session, 'contact', { given: 'Viggo', family: 'Åsklint' }), 'KS 2026/1');
  const communicator = 'EXEMPEL granudda lösenfras två';
  const person2 = { label: 'Kommunikatör', role: 'communicator', passphrase: communicator } as const;
  const id: PrincipalId = addPerson(session, person2, now);
  const cards = createCustodians(
    session,
    { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 },
    now,
  );
  removeMembers(session, [id]);
  addItem(session, 'contact', { given: 'Asta', family: 'Kvistbo', title: 'Vaktmästare' });
  const told = {
    label: 'Kommunikationsansvarig',
    passphrase: ownerPassphrase,
    recoveryCode,
    cards: cards.cards.map(({ words }) => words),
    removedPassphrase: communicator,
    vault: session.vault,
    principals: members(session).map(({ labels: _, ...member }) => member),
    compartments: readable(session),
  };
  session.close();
  copyFileSync(path, sample);
  writeFileSync(contents, `${JSON.stringify(told, null, 2)}\n`);
}

interface Told {
  readonly label: string;
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly cards: readonly string[];
  readonly removedPassphrase: string;
  readonly vault: string;
  readonly principals: unknown;
  readonly compartments: unknown;
}

const told = (): Told => JSON.parse(readFileSync(contents, 'utf8')) as Told;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function opened(unlocking: Unlocking, label?: string): Session {
  const now = context();
  const locked = openLocked(sample, 'read', now);
  return unlockVault(locked, { ...(label === undefined ? {} : { label }), unlocking }, now);
}

beforeAll(async () => {
  await cryptoReady();
  if (process.env['UPDATE_SAMPLE'] === '1' || !existsSync(sample)) {
    rmSync(sample, { force: true });
    makeSample();
  }
});

describe('the vault of the draft that is kept as a file', () => {
  it('opens with the passphrase and holds what it held', () => {
    const { label, passphrase, vault, principals, compartments } = told();
    const session = opened({ kind: 'passphrase', passphrase }, label);
    expect(session.vault).toBe(vault);
    expect(session.check()).toEqual([]);
    expect(plain(readable(session))).toEqual(compartments);
    expect(plain(members(session))).toMatchObject(principals as object[]);
  });

  it('opens with the recovery code, and with two cards, to the same', () => {
    const { recoveryCode, cards, compartments } = told();
    const byCode = opened({ kind: 'recovery-code', code: recoveryCode });
    expect(plain(readable(byCode))).toEqual(compartments);
    const byCards = opened({ kind: 'cards', mnemonics: cards.slice(1) });
    expect(plain(readable(byCards))).toEqual(compartments);
  });
});
