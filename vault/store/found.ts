import {
  buildEntry,
  buildGenesis,
  createLog,
  dropKeys,
  entryName,
  isCounted,
  kidOf,
  leafHash,
  newCompartmentKey,
  partHash,
  toHex,
  utf8,
  vaultCompartment,
  type CompartmentFlag,
  type CompartmentId,
  type KeyStatement,
  type Log,
  type PrincipalId,
  type RecordId,
  type RevisionId,
  type Right,
} from '../../crypto/index.ts';
import {
  compartmentKinds,
  createIdSource,
  encodeRecordText,
  type CompartmentKind,
  type IdSource,
  type JsonObject,
} from '../model/index.ts';
import { rowsStatement, writingOf, type RowsToList } from './append.ts';
import { createCipher, type CompartmentForm } from './cipher.ts';
import { VaultError } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { createFile } from './new-file.ts';
import { newPrincipal, partStatements, slotPart, wrapsPart, type NewPrincipal } from './principals.ts';
import { rightsOfRole } from './roles.ts';
import type { SlotPlan } from './session.ts';
import type { StoreContext } from './state.ts';
import { write } from './writing.ts';

/** What a vault is founded with. */
export interface FoundingPlan {
  /** The founder's own way in. */
  readonly founder: SlotPlan;
  /** A printed code with the owner's rights; none for a demo. */
  readonly recoveryCode?: SlotPlan;
  /** Records to begin with, such as settings and who the founder is. */
  readonly records: (
    founder: PrincipalId,
  ) => readonly { readonly compartment: CompartmentKind; readonly data: JsonObject }[];
  readonly doorText?: string;
}

interface Founding extends StoreContext {
  readonly plan: FoundingPlan;
  readonly ids: IdSource;
  readonly forms: readonly CompartmentForm[];
  readonly founder: NewPrincipal;
  readonly recovery: NewPrincipal | undefined;
  readonly keyring: Keyring;
}

/** Logins get 256-byte steps, so that a length says nothing of a secret. docs/vault-format.md 12.3. */
const stepOf = (kind: CompartmentKind): 64 | 256 => (kind === 'communication' || kind === 'it' ? 256 : 64);

/**
 * Founds a vault at a path that is free: two entries in one transaction. docs/vault-format.md 24.1.
 * Fails as `createFile`.
 */
export function createVault(path: string, plan: FoundingPlan, context: StoreContext): void {
  const founding = prepare(plan, context);
  createFile(path, context.random, (db) => {
    const log = createLog();
    const genesis = genesisOf(founding);
    log.add(genesis);
    write(db, [{ entry: { name: entryName(genesis), bytes: genesis } }, secondWriting(founding, log)]);
  });
}

function prepare(plan: FoundingPlan, context: StoreContext): Founding {
  const ids = createIdSource(context.random);
  const forms = compartmentKinds.map((kind) => ({
    id: ids.next<CompartmentId>(),
    kind,
    step: stepOf(kind),
    drop: kind === 'journal',
  }));
  const rights = ownerRights(forms);
  const founder = newPrincipal(ids.next<PrincipalId>(), { kind: 'person', rights }, context.random);
  const recovery =
    plan.recoveryCode === undefined
      ? undefined
      : newPrincipal(ids.next<PrincipalId>(), { kind: 'recovery-code', rights }, context.random);
  return { ...context, plan, ids, forms, founder, recovery, keyring: new Map() };
}

function ownerRights(forms: readonly CompartmentForm[]): Record<CompartmentId, Right> {
  const owner = rightsOfRole.owner;
  const rights: Record<CompartmentId, Right> = { [vaultCompartment]: owner.vault };
  for (const { id, kind } of forms) rights[id] = owner.compartments[kind as CompartmentKind];
  return rights;
}

function genesisOf({ forms, founder, now }: Founding): Uint8Array {
  const compartments = forms.map(({ id, kind, step, drop }) => ({
    id,
    kind,
    step,
    flags: drop ? (['drop'] satisfies CompartmentFlag[]) : [],
  }));
  return buildGenesis({
    time: now(),
    body: { principals: [founder.statement], compartments },
    founder: founder.signer,
  });
}

/** Keys, slots, wraps, the first records: all that needs the vault's id, which genesis gave. */
function secondWriting(founding: Founding, log: Log): ReturnType<typeof writingOf> {
  const { plan, founder, recovery, now } = founding;
  const view = log.view();
  const keys = founding.forms.map((form) => newKey(founding, form, view.vault));
  const slots = [
    slotPart(view.vault, founder.id, founder.seed, plan.founder),
    ...(recovery && plan.recoveryCode
      ? [slotPart(view.vault, recovery.id, recovery.seed, plan.recoveryCode)]
      : []),
  ];
  const wraps = keys.flatMap(({ compartment, kid }) =>
    wrapsPart(view.vault, compartment, kid, founding.keyring, receivers(founding), founding.random),
  );
  const door = plan.doorText === undefined ? [] : [utf8(plan.doorText)];
  const rows = firstRows(founding, keys, view.vault);
  const entry = buildEntry(view, {
    time: now(),
    signers: [founder.signer, ...(recovery === undefined ? [] : [recovery.signer])],
    body: {
      ...(recovery === undefined ? {} : { principals: [recovery.statement] }),
      keys,
      parts: partStatements(
        slots.map(({ statement }) => statement),
        wraps,
      ),
      ...(door[0] === undefined ? {} : { door: partHash(door[0]) }),
      ...(rows.length === 0 ? {} : { rows: rows.map(rowsStatement) }),
    },
  });
  if (!isCounted(log.preview(entry))) throw new VaultError('no-right');
  return writingOf(entryName(entry), entry, rows, {
    parts: [...slots.map(({ bytes }) => bytes), ...wraps, ...door],
  });
}

function newKey(
  { keyring, random }: Founding,
  form: CompartmentForm,
  vault: Parameters<typeof dropKeys>[1],
): KeyStatement {
  const key = newCompartmentKey(random);
  const kid = kidOf(key);
  keyring.set(kid, key);
  return {
    compartment: form.id,
    kid,
    ...(form.drop ? { box: toHex(dropKeys(key, vault, form.id).publicKey) } : {}),
  };
}

function receivers({ founder, recovery }: Founding): NewPrincipal[] {
  return [founder, ...(recovery === undefined ? [] : [recovery])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function firstRows(
  founding: Founding,
  keys: readonly KeyStatement[],
  vault: Parameters<typeof createCipher>[1],
): RowsToList[] {
  return founding.forms.flatMap((form) => {
    const own = founding.plan
      .records(founding.founder.id)
      .filter(({ compartment }) => compartment === form.kind);
    const kid = keys.find(({ compartment }) => compartment === form.id)?.kid;
    const key = kid === undefined ? undefined : founding.keyring.get(kid);
    if (own.length === 0 || kid === undefined || key === undefined) return [];
    const cipher = createCipher(key, vault, form, founding.random);
    const rows = own.map(({ data }) => firstRow(founding, form.id, data, cipher.seal));
    return [{ compartment: form.id, kid, rows }];
  });
}

function firstRow(
  { ids, founder, now }: Founding,
  compartment: CompartmentId,
  data: JsonObject,
  seal: ReturnType<typeof createCipher>['seal'],
): RowsToList['rows'][number] {
  const record = ids.next<RecordId>();
  const revision = ids.next<RevisionId>();
  const sealed = seal(record, revision, encodeRecordText({ at: now(), by: founder.id, parents: [], data }));
  return { record, revision, data: sealed, leaf: leafHash(compartment, record, revision, sealed) };
}
