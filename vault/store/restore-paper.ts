import {
  buildEntry,
  createLog,
  CryptoError,
  decodeEntry,
  entryName,
  isCounted,
  liveSlots,
  openBlock,
  parseSlot,
  partHash,
  principalKeys,
  splitWraps,
  toHex,
  parseWrap,
  utf8,
  wrapListing,
  type CompartmentId,
  type EntryName,
  type Log,
  type LogView,
  type PrincipalId,
  type PrincipalSeed,
  type PrintStatement,
} from '../../crypto/index.ts';
import { createCiphers, forgetKeyring, openKeyring } from './keyring.ts';
import { VaultError } from './errors.ts';
import { createFile } from './new-file.ts';
import type { PaperContent } from './paper.ts';
import type { LiveWrap, SlotInfo } from './parts.ts';
import { forgetKeys } from './principals.ts';
import { formOf, type StoreContext } from './state.ts';
import { write } from './writing.ts';

type WholeSlot = Extract<SlotInfo, { state: 'whole' }>;

/** A set whose own signatures hold, before any secret was given: docs/paper-format.md 6, steps 4 to 6. */
export interface VerifiedPaper {
  readonly content: PaperContent;
  readonly print: PrintStatement;
  readonly printName: EntryName;
  /** Milliseconds UTC, by the printer's clock. */
  readonly printedAt: number;
  readonly signedBy: readonly PrincipalId[];
  readonly slots: readonly WholeSlot[];
  readonly inner: { readonly log: Log; readonly view: LogView; readonly wraps: readonly LiveWrap[] };
}

/**
 * Verifies what a paper set says of itself, with no key: the print entry counts, and every part and stream is the one
 * it names. Fails with `entry-damaged`, `suite-unknown` (CryptoError) or `vault-damaged`.
 */
export function verifyPaper(content: PaperContent): VerifiedPaper {
  const log = createLog();
  for (const bytes of content.entries) log.add(bytes, { lacking: true });
  const last = content.entries.at(-1);
  const entry = last === undefined ? undefined : decodeEntry(last);
  const print = entry?.body.print;
  const view = log.view();
  const verdict = entry === undefined ? undefined : view.verdict(entry.name);
  if (entry === undefined || print === undefined || verdict === undefined || !isCounted(verdict))
    throw new VaultError('vault-damaged');
  assertWhole(content, print);
  const parts = content.parts.map((bytes) => ({ part: partHash(bytes), bytes }));
  const slots = parts.flatMap(({ part, bytes }) =>
    hasMagic(bytes, 'SIGSLOT1') ? [slotOf(view, part, bytes)] : [],
  );
  const live = new Set(
    liveSlots(
      view,
      slots.map((slot) => ({ slot, hash: slot.part, principal: slot.header.principal })),
    ).map(({ hash }) => hash),
  );
  const wraps = parts.flatMap(({ part, bytes }) =>
    hasMagic(bytes, 'SIGWRAP1') ? wrapsOf(view, part, bytes) : [],
  );
  return {
    content,
    print,
    printName: entry.name,
    printedAt: entry.time,
    signedBy: entry.signers,
    slots: slots.filter(({ part }) => live.has(part)),
    inner: { log, view, wraps },
  };
}

function assertWhole(content: PaperContent, print: PrintStatement): void {
  const parts = new Set(content.parts.map(partHash));
  const isPartsWhole = parts.size === print.parts.length && print.parts.every((hash) => parts.has(hash));
  const isStreamsWhole =
    content.streams.length === print.streams.length &&
    print.streams.every(({ hash, len }, at) => {
      const stream = content.streams[at];
      return stream !== undefined && stream.length === len && partHash(stream) === hash;
    });
  if (!isPartsWhole || !isStreamsWhole) throw new VaultError('vault-damaged');
}

function slotOf(view: LogView, part: WholeSlot['part'], bytes: Uint8Array): WholeSlot {
  const label = view.parts.get(part)?.find((listing) => listing.label !== undefined)?.label ?? '';
  return { state: 'whole', part, label, bytes, header: parseSlot(bytes) };
}

function wrapsOf(view: LogView, part: LiveWrap['part'], bytes: Uint8Array): LiveWrap[] {
  const all = splitWraps(bytes).map((wrap) => ({ part, bytes: wrap, header: parseWrap(wrap) }));
  return all.filter(({ header }) => wrapListing(view, part, header) !== undefined);
}

function hasMagic(bytes: Uint8Array, magic: string): boolean {
  return utf8(magic).every((byte, at) => bytes[at] === byte);
}

/** What the restored vault can show, by compartment. */
export interface RestoredCompartments {
  readonly opened: readonly string[];
  /** On the paper, but not for this secret, or broken: kept sealed in the file. */
  readonly sealed: readonly string[];
  /** Not on this paper. */
  readonly absent: readonly string[];
}

/**
 * Makes a vault file of a verified set: its entries, one with `restore` signed by the one who opened, its parts, and the
 * streams as parts. It keeps the vault's id, its cards and the slots that travel; it is read-only until the gate is
 * answered. docs/vault-format.md 20.2. Fails with `secret-not-its-own`, `no-right` and as `createFile`.
 */
export function restorePaper(
  path: string,
  paper: VerifiedPaper,
  opener: { readonly principal: PrincipalId; readonly seed: PrincipalSeed },
  context: StoreContext,
): RestoredCompartments {
  const keys = principalKeys(opener.seed);
  assertStanding(paper.inner.view, opener.principal, keys);
  const { log, view } = paper.inner;
  const restore = buildEntry(view, {
    time: context.now(),
    body: { restore: paper.printName },
    signers: [{ id: opener.principal, keys }],
  });
  if (!isCounted(log.preview(restore))) throw new VaultError('no-right');
  createFile(path, context.random, (db) => {
    const entries = [...paper.content.entries, restore].map((bytes) => ({
      entry: { name: entryName(bytes), bytes },
    }));
    const parts = [...paper.content.parts, ...paper.content.streams].map((bytes) => ({
      hash: partHash(bytes),
      bytes,
    }));
    write(db, [...entries.slice(0, -1), ...entries.slice(-1).map((writing) => ({ ...writing, parts }))]);
  });
  const opened = compartmentsOpened(paper, opener.principal, keys, context);
  forgetKeys(keys);
  return opened;
}

function assertStanding(view: LogView, principal: PrincipalId, keys: ReturnType<typeof principalKeys>): void {
  const standing = view.roster.principals.get(principal);
  if (standing?.sign !== toHex(keys.sign.publicKey)) throw new VaultError('secret-not-its-own');
  if (standing.removed || standing.suspended) throw new VaultError('no-right');
}

function compartmentsOpened(
  { content, print, inner }: VerifiedPaper,
  principal: PrincipalId,
  keys: ReturnType<typeof principalKeys>,
  { random }: StoreContext,
): RestoredCompartments {
  const { keyring } = openKeyring(inner.wraps, principal, keys);
  const { cipherFor, forget } = createCiphers(keyring, inner.view.vault, random);
  const isOpen = (compartment: CompartmentId, at: number): boolean => {
    const form = formOf(inner.view, compartment);
    const kid = print.streams[at]?.kid;
    const cipher = form === undefined || kid === undefined ? undefined : cipherFor(form, kid);
    const stream = content.streams[at];
    return (
      cipher !== undefined &&
      stream !== undefined &&
      opens(() => openBlock(cipher.forPaper(print.set), 'SIGPRNT1', stream))
    );
  };
  const kindOf = (id: CompartmentId): string => inner.view.compartments.get(id)?.kind ?? id;
  const onPaper = print.streams.map(({ compartment }, at) => ({
    compartment,
    isOpened: isOpen(compartment, at),
  }));
  forget();
  forgetKeyring(keyring);
  const printed = new Set(onPaper.map(({ compartment }) => compartment));
  return {
    opened: onPaper.filter(({ isOpened }) => isOpened).map(({ compartment }) => kindOf(compartment)),
    sealed: onPaper.filter(({ isOpened }) => !isOpened).map(({ compartment }) => kindOf(compartment)),
    absent: [...inner.view.compartments.keys()].filter((id) => !printed.has(id)).map(kindOf),
  };
}

function opens(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}
