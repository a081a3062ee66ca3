import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import type { PrincipalId } from '../../../../crypto/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import type { Session } from '../../../../vault/store/index.ts';
import {
  addPerson,
  openLocked,
  unlockVault,
  type Asked,
  type NewMember,
  type OwnWay,
} from '../../../../vault/work/session/index.ts';
import {
  openingHere,
  personNamed,
  planningHere,
  type PersonLine,
} from '../../../../vault/work/people/index.ts';
import { ownerPassphrase } from '../../../support/vaults.ts';
import { asOwner, type Town } from '../../store/support/people.ts';

export const phrase = (of: string): string => `EXEMPEL lösenfras för ${of}`;

/** How a person of these tests unlocks. */
export const withPhrase = (of: string): OwnWay => ({ kind: 'passphrase', passphrase: phrase(of) });

/** Runs with somebody's own session and closes it. */
export async function as<T>(
  { path, context }: Pick<Town, 'path' | 'context'>,
  asked: Asked,
  act: (session: Session) => T | Promise<T>,
  access: 'read' | 'write' = 'write',
): Promise<T> {
  const locked = openLocked(path, access, context);
  try {
    const session = unlockVault(locked, asked, context);
    try {
      return await act(session);
    } finally {
      session.close();
    }
  } finally {
    locked.close();
  }
}

/** Somebody who was added beside the owner and has unlocked once, so that their keys are their own. */
export async function addReady(
  town: Town,
  member: Pick<NewMember, 'label' | 'role'> & Partial<NewMember>,
): Promise<PrincipalId> {
  const passphrase = member.passphrase ?? phrase(member.label);
  const id = asOwner(town, (session) => addPerson(session, { ...member, passphrase }, town.context));
  await as(town, asking(member.label), () => undefined);
  return id;
}

export const asking = (label: string): Asked => ({ label, unlocking: withPhrase(label) });

/** The founder, as they unlock. */
export const ownerAsked: Asked = {
  label: 'Kommunikationsansvarig',
  unlocking: { kind: 'passphrase', passphrase: ownerPassphrase },
};

export const hereOf = ({ context }: Pick<Town, 'context'>) => ({
  open: openingHere(context),
  plan: planningHere(context),
});

export const lineOf = (session: Session, wanted: string): PersonLine => personNamed(session, wanted);

/** How many entries the log has. */
export function entriesOf(path: string): number {
  const db = new Database(path, { readonly: true });
  const count = db.prepare('SELECT count(*) FROM log').pluck().get() as number;
  db.close();
  return count;
}

/** Kinds of compartments whose key is wrapped to a principal, in the bytes of the file. */
export function wrappedTo(path: string, principal: PrincipalId, session: Session): string[] {
  const { view, parts } = stateBehind(session);
  const named = parts.wraps.filter(({ header }) => header.to === principal && header.share === 0);
  const kinds = named.flatMap(({ header }) => view.compartments.get(header.of as never)?.kind ?? []);
  return [...new Set(kinds)].sort();
}

/** Whether bytes stand anywhere in the file. */
export function standsIn(path: string, bytes: Uint8Array): boolean {
  return readFileSync(path).includes(Buffer.from(bytes));
}

/** Kinds that a session can open. */
export function opens(session: Session): string[] {
  return session
    .compartments()
    .filter(({ readable }) => readable)
    .map(({ kind }) => kind)
    .sort();
}
