import { vaultCompartment, manageRight, type PrincipalId } from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { append } from './append.ts';
import { VaultError } from './errors.ts';
import { sameLabel } from './labelled.ts';
import { partStatements } from './principals.ts';
import { refresh, slotsOf } from './roster-change.ts';
import { noteRows, sealChanges } from './save.ts';
import type { Change } from './session.ts';
import { assertWritable, rightIn, signersOf, type SessionState } from './state.ts';

/** What somebody is to be called: the label of all their slots, and records that say who it is. */
export interface Relabelling {
  /** A function, readable without any key; absent leaves the label. */
  readonly label?: string;
  readonly changes?: readonly Change[];
  readonly notes?: readonly JsonObject[];
}

/**
 * Lists the slots of a principal again under another label, in one entry with the records that go with it. Its secret
 * is not needed. docs/vault-format.md 8. Fails with `slot-exists`, `no-right`, and as a save does.
 */
export function relabel(
  state: SessionState,
  principal: PrincipalId,
  { label, changes = [], notes = [] }: Relabelling,
): void {
  assertWritable(state);
  const isOwn = principal === state.principal;
  if (!isOwn && rightIn(state, vaultCompartment) < manageRight) throw new VaultError('no-right');
  const slots = label === undefined ? [] : slotsOf(state, [principal]);
  if (label !== undefined) assertFree(state, principal, label);
  const statements = slots.map((hash) => ({ hash, ...(label === undefined ? {} : { label }) }));
  const time = state.now();
  const sealed = sealChanges(state, changes, time);
  const name = append(state, {
    body: statements.length === 0 ? {} : { parts: partStatements(statements, []) },
    signers: signersOf(state),
    time,
    rows: [...sealed.rows, ...noteRows(state, notes, time)],
  });
  sealed.remember(name);
  if (statements.length > 0) refresh(state);
}

/** Labels are how people find their own way in: no two principals bear the same. Fails with `slot-exists`. */
export function assertFree({ parts }: SessionState, principal: PrincipalId | null, label: string): void {
  const isTaken = parts.slots.some(
    (slot) =>
      sameLabel(slot.label, label) && !(slot.state === 'whole' && slot.header.principal === principal),
  );
  if (isTaken) throw new VaultError('slot-exists');
}
