import type { Database } from 'better-sqlite3';
import { noRight, partHash, type CompartmentId, type PartHash, type Right } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import { forbidsWriting, type Finding } from './findings.ts';
import type { LockedInner, LockedVault } from './locked.ts';
import { differing, readPaperRows } from './paper-rows.ts';
import { wrappedToBy } from './keyring.ts';
import { packsHoldingErased } from './packs/finish.ts';
import { readPacks } from './packs/packs-table.ts';
import { packDamaged, placeOf } from './rows/faults.ts';
import { isErased } from './rows/erased.ts';
import { keyFindings } from './rows/key-findings.ts';
import { rowsOfPack } from './packs/pack-rows.ts';
import { readCompartmentRows, type CipherFor } from './rows/reader.ts';
import { translating } from './sqlite.ts';
import { assertOpen, formOf, rightIn, type SessionState } from './state.ts';
import { readPart, readPartHashes, readRowCompartments, readRows } from './tables.ts';

/** Everything that can be verified with the keys of this session. Lists all findings, never writes. */
export function checkVault(state: SessionState): Finding[] {
  assertOpen(state);
  const { container, log, view, parts, deferred, cipherFor, openingFindings, recall } = state;
  const rightHere = (compartment: CompartmentId): Right => rightIn(state, compartment);
  const found = checkContent({ container, log, view, parts, deferred }, cipherFor, rightHere);
  if (found.some(forbidsWriting)) state.hasFoundDamage = true;
  return [...openingFindings, ...recall.findings(log), ...found];
}

/** Everything that can be verified without any key: structure, log, leaves, roots, parts. */
export function checkLocked(locked: LockedVault): Finding[] {
  return [
    ...locked.findings,
    ...checkContent(
      locked.inner,
      () => undefined,
      () => noRight,
    ),
  ];
}

type RightIn = (compartment: CompartmentId) => Right;

function checkContent(inner: LockedInner, cipherFor: CipherFor, rightIn: RightIn): Finding[] {
  return [
    ...checkFile(inner.container.db),
    ...checkSignatures(inner),
    ...checkRows(inner, cipherFor, rightIn),
    ...checkParts(inner),
    ...checkOwed(inner),
    ...checkErasures(inner),
  ];
}

/**
 * SQLite's own check of pages and indexes: what it reports is counted, since its texts may quote content. Where it can
 * not even begin that is one fault.
 */
export function checkFile(db: Database): Finding[] {
  const count = faultsOfFile(db);
  return count === 0 ? [] : [{ kind: 'file-damaged', count }];
}

function faultsOfFile(db: Database): number {
  try {
    const lines = translating(() => db.pragma('integrity_check')) as { integrity_check: string }[];
    return lines.filter(({ integrity_check: line }) => line !== 'ok').length;
  } catch (error) {
    if (error instanceof VaultError) return 1;
    throw error;
  }
}

/** Those that were not checked when this file was opened: a check takes no memory's word. */
function checkSignatures({ log, deferred }: LockedInner): Finding[] {
  return deferred.flatMap((entry) => (log.holds(entry) ? [] : [{ kind: 'entry-damaged', entry }]));
}

function checkRows({ container, log, view }: LockedInner, cipherFor: CipherFor, rightIn: RightIn): Finding[] {
  const known = [...view.compartments.keys()].flatMap((id) => {
    const form = formOf(view, id);
    if (form === undefined) return [];
    const inFile = readCompartmentRows(container.db, view, form, cipherFor);
    const onPaper = readPaperRows(container.db, log, view, form, cipherFor);
    return [
      ...inFile.findings,
      ...onPaper.findings,
      ...differing(onPaper, inFile),
      ...keyFindings(inFile, rightIn(id), view),
    ];
  });
  return [...known, ...checkStrangeRows({ container, view })];
}

/** Rows of compartments that nobody made. */
export function checkStrangeRows({ container, view }: Pick<LockedInner, 'container' | 'view'>): Finding[] {
  const strange = readRowCompartments(container.db).filter((id) => !view.compartments.has(id));
  return strange.flatMap((id) => unlistedIn(container.db, id));
}

/** What lies in a compartment that the log does not know. */
function unlistedIn(db: Database, compartment: CompartmentId): Finding[] {
  const packs = [...readPacks(db, compartment)];
  const rows = [...readRows(db, compartment), ...packs.flatMap(rowsOfPack)];
  return [
    ...rows.map((row): Finding => ({ kind: 'row-unlisted', ...placeOf(row) })),
    ...packs.filter(({ leaf }) => leaf === '').map(packDamaged),
  ];
}

/** What packs still hold of what is erased: nobody is shown it, but it is not gone. docs/vault-format.md 18. */
export function checkErasures({ container, view }: Pick<LockedInner, 'container' | 'view'>): Finding[] {
  return [...view.compartments.keys()].flatMap((compartment): Finding[] => {
    const held = packsHoldingErased({ container, view }, compartment).flatMap(rowsOfPack);
    const count = new Set(held.filter((row) => isErased(view, row)).map(({ revision }) => revision)).size;
    return count === 0 ? [] : [{ kind: 'erasure-incomplete', compartment, count }];
  });
}

/** Parts nobody lists are told and never used; leaves and streams are listed by rows and prints. */
export function checkParts({
  container,
  log,
  view,
}: Pick<LockedInner, 'container' | 'log' | 'view'>): Finding[] {
  const listed = new Set<string>([...view.parts.keys(), ...(view.door === undefined ? [] : [view.door])]);
  for (const name of view.order) {
    const { print, rows = [] } = log.entry(name)?.body ?? {};
    for (const { hash } of print?.streams ?? []) listed.add(hash);
    for (const { root, list } of rows) {
      listed.add(root);
      if (list !== undefined) listed.add(list);
    }
  }
  return readPartHashes(container.db).flatMap((part) => faultsOfPart(container.db, part, listed));
}

function faultsOfPart(db: Database, part: PartHash, listed: ReadonlySet<string>): Finding[] {
  if (!listed.has(part)) return [{ kind: 'part-unlisted', part }];
  const bytes = readPart(db, part);
  return bytes !== null && partHash(bytes) === part ? [] : [{ kind: 'part-damaged', part }];
}

export function checkOwed({ view, parts }: Pick<LockedInner, 'view' | 'parts'>): Finding[] {
  const wrappedTo = wrappedToBy(parts.wraps);
  return [...view.compartments].flatMap(([compartment, { flags }]): Finding[] => {
    const owed: Finding[] = view.isOwed(compartment, wrappedTo)
      ? [{ kind: 'compartment-owed', compartment }]
      : [];
    return flags.includes('no-single') && isWrappedToASingle(parts, view, compartment)
      ? [...owed, { kind: 'wrap-against-no-single', compartment }]
      : owed;
  });
}

/** Old keys under which nothing lies any more may be wrapped to anybody: a merge brings such wraps back. */
function isWrappedToASingle(
  parts: LockedInner['parts'],
  view: LockedInner['view'],
  compartment: CompartmentId,
): boolean {
  const newest = view.keys(compartment).flatMap((key) => (key.newest ? [key.kid] : []));
  const live = view.rowListings.filter((each) => each.compartment === compartment && !each.closedBy);
  const inUse = new Set<string>([...newest, ...live.map(({ kid }) => kid)]);
  return parts.wraps.some(({ header }) => {
    const to = view.roster.principals.get(header.to);
    const isShared = to?.kind === 'joint' || (to?.kind === 'cards' && (to.k ?? 1) >= 2);
    return header.of === compartment && header.share === 0 && inUse.has(header.name) && !isShared;
  });
}
