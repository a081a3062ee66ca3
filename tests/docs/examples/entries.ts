import { writeBody } from '../../../crypto/log/body-write.ts';
import {
  concatBytes,
  encodeCanonical,
  encodeUnsigned,
  entryName,
  fromHex,
  signBytes,
  signEntry,
  toHex,
  uint,
  utf8,
  type EntryName,
  type EntrySigner,
  type JsonValue,
  type UnsignedEntry,
} from '../../../crypto/index.ts';

export type Draft = Omit<UnsignedEntry, 'signers'> & { readonly by: readonly EntrySigner[] };

export type Signed = { readonly bytes: Uint8Array; readonly name: EntryName; readonly draft: Draft };

/** An entry of the examples, signed by the code that writers use. */
export function signed(draft: Draft): Signed {
  const by = draft.by.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = signEntry({ ...draft, signers: by.map(({ id }) => id) }, by);
  return { bytes, name: entryName(bytes), draft: { ...draft, by } };
}

/** The same entry put together straight from section 5.1 of the page, as a stranger would. */
export function byThePage({ draft }: Signed): Uint8Array {
  const { vault, time, parents, doors, by } = draft;
  const body = encodeCanonical(bodyOf(draft));
  const before = concatBytes(
    concatBytes(utf8('SIGENTR1'), fromHex('8001'), fromHex(vault), uint(time, 8)),
    concatBytes(uint(parents.length, 1), ...parents.map((name) => fromHex(name))),
    concatBytes(uint(doors.length, 1), ...doors.map((name) => fromHex(name))),
    concatBytes(uint(by.length, 1), ...by.map(({ id }) => fromHex(id))),
    concatBytes(uint(body.length, 4), body),
  );
  const secrets = [...by.map(({ keys }) => keys), ...by.flatMap(({ oldKeys }) => oldKeys ?? [])];
  return concatBytes(before, ...secrets.map(({ sign }) => signBytes(before, sign.secretKey)));
}

/** What the page shows of an entry: its body as text, what is signed, all bytes, and the name. */
export function shown(entry: Signed): Record<string, JsonValue> {
  const { draft, bytes, name } = entry;
  const unsigned = encodeUnsigned({ ...draft, signers: draft.by.map(({ id }) => id) });
  return {
    time: draft.time,
    parents: [...draft.parents],
    doors: [...draft.doors],
    signers: draft.by.map(({ id }) => id),
    body: bodyOf(draft),
    unsignedLength: unsigned.length,
    length: bytes.length,
    bytes: toHex(bytes),
    name,
  };
}

/** The body as JSON, its lists in the order that the page asks for. */
function bodyOf({ body }: Draft): JsonValue {
  return JSON.parse(new TextDecoder().decode(writeBody(body))) as JsonValue;
}
