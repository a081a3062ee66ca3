import { ExchangeError } from '../errors.ts';
import { checkSize, standardLimits, type ExchangeLimits } from '../limits.ts';
import type { JsonObject } from '../../model/index.ts';
import {
  acceptable,
  createPreview,
  type ImportedItem,
  type ImportPreview,
  type PreviewBuilder,
} from '../preview.ts';
import { openContainer, type KdbxSecrets } from './container.ts';
import { credentialOfEntry } from './entry.ts';
import { kdbxweb } from './library.ts';

export interface KdbxOptions extends KdbxSecrets {
  /** Names of outer groups that are compartments: name to `communication`, `it` or a compartment's id. */
  readonly compartmentNames?: Readonly<Record<string, string>> | undefined;
  readonly limits?: ExchangeLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told now and then how many of all entries are read. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Reads the logins of a KDBX 3.1 or 4 file (KeePass, KeePassXC). The innermost group becomes the login's system, an
 * outer group that bears a compartment's name its compartment; custom fields, one-time codes, tags and earlier
 * versions come along; attachments, passkeys and the recycle bin are counted as left out.
 * Fails with `checkSize`'s codes and `kdbx-*`.
 */
export async function readKdbx(bytes: Uint8Array, options: KdbxOptions): Promise<ImportPreview> {
  const limits = options.limits ?? standardLimits;
  checkSize(bytes, limits);
  const kdbx = await opened(bytes, options, limits);
  const preview = createPreview();
  const found = entriesOf(kdbx, preview);
  if (found.length === 0) throw new ExchangeError('import-empty');
  found.forEach((entry, at) => {
    if (at % 100 === 0) options.onProgress?.(at, found.length);
    addEntry(entry, at + 1, options.compartmentNames ?? {}, preview);
  });
  return preview.finish('kdbx');
}

/** kdbxweb's errors, and whatever its parser throws on a broken file, by our codes. */
async function opened(
  bytes: Uint8Array,
  options: KdbxOptions,
  limits: ExchangeLimits,
): Promise<kdbxweb.Kdbx> {
  try {
    return await openContainer(bytes, options, limits, options.signal);
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    const code = error instanceof kdbxweb.KdbxError ? error.code : '';
    if (code === 'InvalidKey') throw new ExchangeError('kdbx-wrong-secret');
    if (code === 'InvalidVersion' || code === 'Unsupported') throw new ExchangeError('kdbx-unsupported');
    throw new ExchangeError('kdbx-damaged');
  }
}

interface FoundEntry {
  readonly entry: kdbxweb.KdbxEntry;
  readonly groups: readonly string[];
}

/** All entries with the path of their groups below the root; the recycle bin is only counted. */
function entriesOf(kdbx: kdbxweb.Kdbx, preview: PreviewBuilder): FoundEntry[] {
  const found: FoundEntry[] = [];
  const walk = (group: kdbxweb.KdbxGroup, groups: readonly string[]): void => {
    if (kdbx.meta.recycleBinUuid !== undefined && group.uuid.equals(kdbx.meta.recycleBinUuid)) {
      preview.leaveOut('in-recycle-bin', [...group.allEntries()].length);
      return;
    }
    for (const entry of group.entries) found.push({ entry, groups });
    for (const inner of group.groups) walk(inner, [...groups, (inner.name ?? '').trim()].filter(Boolean));
  };
  for (const root of kdbx.groups) walk(root, []);
  return found;
}

function addEntry(
  { entry, groups }: FoundEntry,
  row: number,
  compartmentNames: Readonly<Record<string, string>>,
  preview: PreviewBuilder,
): void {
  const [outer = '', ...inner] = groups;
  const compartment = Object.hasOwn(compartmentNames, outer) ? compartmentNames[outer] : undefined;
  const system = (compartment === undefined ? groups : inner).at(-1);
  const place = {
    ...(system === undefined ? {} : { system }),
    ...(compartment === undefined ? {} : { compartment }),
  };
  const { data, passkey } = credentialOfEntry(entry, place);
  const history = historyOf(entry, data, place);
  preview.leaveOut('attachment', entry.binaries.size);
  preview.leaveOut('passkey', passkey ? 1 : 0);
  preview.item({ kind: 'credential', data, source: { row, groups }, history, changedAt: entry.lastModTime });
}

type Place = Parameters<typeof credentialOfEntry>[1];

/** Earlier versions that differ from the next one in something we keep: an attachment alone makes no version. */
function historyOf(
  entry: kdbxweb.KdbxEntry,
  now: JsonObject,
  place: Place,
): NonNullable<ImportedItem['history']> {
  const versions = entry.history.flatMap((earlier) => {
    const accepted = acceptable('credential', credentialOfEntry(earlier, place).data, () => undefined);
    return accepted === undefined ? [] : [{ at: earlier.lastModTime, data: accepted }];
  });
  const text = [...versions.map(({ data }) => data), acceptable('credential', now, () => undefined)].map(
    (data) => JSON.stringify(data),
  );
  return versions.filter((_, at) => text[at] !== text[at + 1]);
}
