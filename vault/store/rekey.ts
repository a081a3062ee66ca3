import {
  dropKeys,
  fromHex,
  kidOf,
  leafHash,
  manageRight,
  newCompartmentKey,
  readRight,
  toHex,
  type CompartmentId,
  type KeyStatement,
  type Kid,
  type PartHash,
  type PrincipalId,
} from '../../crypto/index.ts';
import { encodeRecordText } from '../model/index.ts';
import type { RowsToList } from './append.ts';
import { createCipher, type CompartmentForm } from './cipher.ts';
import { VaultError } from './errors.ts';
import { wrapsPart, type WrapReceiver } from './principals.ts';
import { readPaperRows } from './paper-rows.ts';
import { readCompartmentRows } from './rows-reader.ts';
import { formOf, type SessionState } from './state.ts';
import type { StoredRow } from './tables.ts';

/** What a re-key adds to an entry. docs/vault-format.md 17. */
export interface Rekeying {
  readonly keys: readonly KeyStatement[];
  readonly parts: readonly Uint8Array[];
  readonly rows: readonly RowsToList[];
  readonly closed: readonly StoredRow[];
  /** Wraps parts under which nothing lies any more; their bytes go. */
  readonly goneParts: readonly PartHash[];
  readonly compartments: readonly CompartmentId[];
}

/**
 * New keys for every compartment that this session manages and reads: wraps to all who may still read, all live rows
 * sealed anew and listed with `all`. Nothing is written here; the new keys go onto the keyring.
 * Fails with `vault-damaged` when any row there does not verify: what cannot be vouched for is not listed anew.
 */
export function planRekey(
  state: SessionState,
  without: ReadonlySet<PrincipalId>,
  newcomer?: WrapReceiver,
  newcomerReads: readonly CompartmentId[] = [],
): Rekeying {
  const managed = [...state.view.compartments.keys()].filter((id) => isManaged(state, id));
  const each = managed.flatMap((id) => {
    const form = formOf(state.view, id);
    const extra = newcomer !== undefined && newcomerReads.includes(id) ? [newcomer] : [];
    return form === undefined ? [] : [rekeyOne(state, form, without, extra)];
  });
  return {
    keys: each.map(({ key }) => key).sort((a, b) => (a.compartment < b.compartment ? -1 : 1)),
    parts: each.flatMap(({ parts }) => parts),
    rows: each.flatMap(({ rows }) => rows),
    closed: each.flatMap(({ closed }) => closed),
    goneParts: staleWraps(state, managed),
    compartments: managed,
  };
}

function isManaged(state: SessionState, compartment: CompartmentId): boolean {
  const isManager = state.view.roster.right(state.principal, compartment) >= manageRight;
  return (
    isManager && state.view.keys(compartment).some(({ kid, newest }) => newest && state.keyring.has(kid))
  );
}

interface RekeyedCompartment {
  readonly key: KeyStatement;
  readonly parts: readonly Uint8Array[];
  readonly rows: readonly RowsToList[];
  readonly closed: readonly StoredRow[];
}

function rekeyOne(
  state: SessionState,
  form: CompartmentForm,
  without: ReadonlySet<PrincipalId>,
  extra: readonly WrapReceiver[],
): RekeyedCompartment {
  const key = newCompartmentKey(state.random);
  const kid = kidOf(key);
  state.keyring.set(kid, key);
  const box = form.drop ? { box: toHex(dropKeys(key, state.view.vault, form.id).publicKey) } : {};
  const statement = { compartment: form.id, kid, ...box };
  const receivers = [...readersOf(state, form.id, without), ...extra];
  const wraps = wrapsPart(state.view.vault, form.id, kid, state.keyring, receivers, state.random);
  // Old notes keep their seal: their readers keep the old key, and only new notes go under the new one.
  if (form.drop) return { key: statement, parts: wraps, rows: [], closed: [] };
  return { key: statement, parts: wraps, ...resealed(state, form, kid) };
}

/** Everybody who may read there once the removals have taken effect. */
function readersOf(
  state: SessionState,
  compartment: CompartmentId,
  without: ReadonlySet<PrincipalId>,
): WrapReceiver[] {
  return state.view.roster
    .withRight(compartment, readRight)
    .filter(({ id }) => !without.has(id))
    .map(({ id, box }) => ({ id, boxPublicKey: fromHex(box, 32) }));
}

/** All live rows of a compartment under its new key, and the old ones to delete. */
function resealed(
  state: SessionState,
  form: CompartmentForm,
  kid: Kid,
): Pick<RekeyedCompartment, 'rows' | 'closed'> {
  const { container, log, view, keyring, random } = state;
  const inFile = readCompartmentRows(container.db, log, view, form, state.cipherFor);
  const onPaper = readPaperRows(container.db, log, view, form, state.cipherFor);
  const key = keyring.get(kid);
  const isWhole = inFile.rows.every(({ row, revision }) => revision !== null || row.data === null);
  const found = inFile.findings.some(({ kind }) => kind !== 'row-unlisted') || onPaper.findings.length > 0;
  if (key === undefined || found || !isWhole || onPaper.unopened > 0) throw new VaultError('vault-damaged');
  const cipher = createCipher(key, view.vault, form, random);
  const live = new Map(
    [
      ...onPaper.revisions,
      ...inFile.rows.flatMap(({ row, revision }) =>
        revision === null ? [] : [{ record: row.record, revision }],
      ),
    ].map((each) => [`${each.record}/${each.revision.revision}`, each]),
  );
  const rows = [...live.values()].map(({ record, revision: { revision, at, by, parents, data } }) => {
    const sealed = cipher.seal(record, revision, encodeRecordText({ at, by, parents, data }));
    return { record, revision, data: sealed, leaf: leafHash(form.id, record, revision, sealed) };
  });
  const erased = inFile.rows.filter(({ revision }) => revision === null).length;
  const all = { of: rows.length + erased, erased };
  return { rows: [{ compartment: form.id, kid, rows, all }], closed: inFile.rows.map(({ row }) => row) };
}

/** Wraps parts of the compartments' older keys, save those of `drop`, whose old notes still lie under them. */
function staleWraps(state: SessionState, rekeyed: readonly CompartmentId[]): PartHash[] {
  const stale = state.parts.wraps.filter(({ header }) => {
    const compartment = header.of as CompartmentId;
    return (
      header.share === 0 && rekeyed.includes(compartment) && formOf(state.view, compartment)?.drop === false
    );
  });
  return [...new Set(stale.map(({ part }) => part))];
}
