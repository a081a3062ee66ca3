import type { JsonObject } from '../../model/index.ts';
import { ExchangeError, throwIfCancelled } from '../errors.ts';
import { textField, type ExportItem } from '../export-item.ts';
import { credentialsOf, type KdbxSecrets } from './container.ts';
import { ownPrefix, ownTextFields } from './entry.ts';
import { kdbxweb } from './library.ts';
import { otpUriOf } from './otp.ts';

export interface KdbxWriteOptions extends KdbxSecrets {
  /** Name of the outermost group and of the file, as a person sees it in KeePassXC. */
  readonly name: string;
  /** Cost of Argon2id: what opens the file anywhere must be paid there, too. */
  readonly cost: { readonly memoryMib: number; readonly passes: number };
  /** Milliseconds UTC for times that an item does not tell. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * A KDBX 4 file (ChaCha20, Argon2id) of all logins among the items: outer groups by compartment, inner groups by
 * system, with one-time codes, custom fields, tags, expiry and history. Other kinds are passed over: a password
 * file is no address book. Fails with `export-empty` and `export-secret-missing`.
 */
export async function writeKdbx(
  items: readonly ExportItem[],
  options: KdbxWriteOptions,
): Promise<Uint8Array> {
  const logins = items.filter(({ kind }) => kind === 'credential');
  if (logins.length === 0) throw new ExchangeError('export-empty');
  if (!options.password && options.keyFile === undefined) throw new ExchangeError('export-secret-missing');
  const kdbx = kdbxweb.Kdbx.create(await credentialsOf(options), options.name);
  setCipher(kdbx, options.cost);
  // Without a bin nothing stands in the file but what was asked for; KeePassXC makes one when it needs it.
  kdbx.getDefaultGroup().groups = [];
  kdbx.meta.recycleBinUuid = undefined;
  const groupOf = groupFinder(kdbx);
  logins.forEach((item, at) => {
    throwIfCancelled(options.signal);
    if (at % 100 === 0) options.onProgress?.(at, logins.length);
    const group = groupOf(
      [item.compartmentName ?? '', textField(item.data, 'system')].map(xmlText).filter(Boolean),
    );
    addEntry(kdbx, group, item, options.now);
  });
  return new Uint8Array(await kdbx.save());
}

function setCipher(kdbx: kdbxweb.Kdbx, cost: KdbxWriteOptions['cost']): void {
  const { CipherId, KdfId } = kdbxweb.Consts;
  kdbx.header.setKdf(KdfId.Argon2id);
  kdbx.header.dataCipherUuid = new kdbxweb.KdbxUuid(CipherId.ChaCha20);
  const { ValueType } = kdbxweb.VarDictionary;
  const bytes = new kdbxweb.Int64(cost.memoryMib * 1024 * 1024);
  kdbx.header.kdfParameters?.set('M', ValueType.UInt64, bytes);
  kdbx.header.kdfParameters?.set('I', ValueType.UInt64, new kdbxweb.Int64(cost.passes));
}

/** Finds or makes the group of a path below the root. */
function groupFinder(kdbx: kdbxweb.Kdbx): (path: readonly string[]) => kdbxweb.KdbxGroup {
  const made = new Map<string, kdbxweb.KdbxGroup>();
  return (path) => {
    let group = kdbx.getDefaultGroup();
    path.forEach((name, at) => {
      const key = JSON.stringify(path.slice(0, at + 1));
      const next = made.get(key) ?? kdbx.createGroup(group, name);
      made.set(key, next);
      group = next;
    });
    return group;
  };
}

function addEntry(kdbx: kdbxweb.Kdbx, group: kdbxweb.KdbxGroup, item: ExportItem, now: number): void {
  const entry = kdbx.createEntry(group);
  const changedAt = item.changedAt ?? now;
  const createdAt = item.createdAt ?? item.history?.[0]?.at ?? changedAt;
  fill(entry, item.data, createdAt, changedAt);
  for (const earlier of item.history ?? []) {
    const version = new kdbxweb.KdbxEntry();
    version.uuid = entry.uuid;
    fill(version, earlier.data, createdAt, earlier.at);
    entry.history.push(version);
  }
}

function fill(entry: kdbxweb.KdbxEntry, data: JsonObject, createdAt: number, changedAt: number): void {
  const hide = (text: string): kdbxweb.ProtectedValue => kdbxweb.ProtectedValue.fromString(text);
  const { fields } = entry;
  fields.set('Title', xmlText(textField(data, 'label')));
  fields.set('UserName', xmlText(textField(data, 'username')));
  fields.set('Password', hide(textField(data, 'secret')));
  fields.set('URL', xmlText(textField(data, 'url')));
  fields.set('Notes', xmlText(textField(data, 'note')));
  const otp = textField(data, 'otp');
  if (otp !== '') fields.set('otp', hide(otpUriOf(textField(data, 'label'), otp)));
  for (const extra of listOf(data, 'extra') as readonly JsonObject[]) {
    const value = textField(extra, 'value');
    // What XML cannot hold is safe in a hidden field: that is written as base64.
    const isHidden = extra['hidden'] === true || xmlText(value) !== value;
    fields.set(freeName(fields, xmlText(textField(extra, 'label'))), isHidden ? hide(value) : value);
  }
  for (const name of ownTextFields) {
    if (textField(data, name) !== '') fields.set(ownPrefix + name, xmlText(textField(data, name)));
  }
  if (data['break_glass'] === true) fields.set(`${ownPrefix}break_glass`, 'true');
  // KDBX separates tags by semicolons, and kdbxweb also by commas and colons.
  entry.tags = listOf(data, 'tags').map((tag) => xmlText(String(tag)).replace(/[;,:]+/g, ' '));
  setTimes(entry, createdAt, changedAt, textField(data, 'valid_to'));
}

/** The text without characters that XML 1.0 has no place for (section 2.2): KeePassXC would refuse the whole file. */
function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

function listOf(data: JsonObject, field: string): readonly unknown[] {
  const value = data[field];
  return Array.isArray(value) ? value : [];
}

/** A custom field may bear the name of another, or of one of KeePass' own: then it is numbered. */
function freeName(fields: ReadonlyMap<string, unknown>, label: string): string {
  let name = label;
  for (let n = 2; fields.has(name); n++) name = `${label} (${n})`;
  return name;
}

function setTimes(entry: kdbxweb.KdbxEntry, createdAt: number, changedAt: number, validTo: string): void {
  const { times } = entry;
  // KDBX 4 keeps whole seconds.
  const date = (at: number): Date => new Date(Math.floor(at / 1000) * 1000);
  times.creationTime = date(createdAt);
  times.lastModTime = date(changedAt);
  times.lastAccessTime = date(changedAt);
  times.locationChanged = date(createdAt);
  times.usageCount = 0;
  times.expires = validTo !== '';
  times.expiryTime = validTo === '' ? date(changedAt) : new Date(`${validTo}T00:00:00Z`);
}
