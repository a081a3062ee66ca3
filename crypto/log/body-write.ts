import { encodeCanonical, type JsonValue } from '../canonical-json.ts';
import type { EntryBody } from './body.ts';

/**
 * Canonical JSON of a body, its lists put in the order that the specification asks for (6).
 * Fails with `bad-input` on what is not JSON. Shape is judged by reading it back.
 */
export function writeBody(body: EntryBody): Uint8Array {
  const json = {
    ...body,
    ...(body.principals && { principals: by(body.principals, ({ id }) => id) }),
    ...(body.compartments && {
      compartments: by(
        body.compartments.map((item) => ({ ...item, flags: item.flags.toSorted() })),
        ({ id }) => id,
      ),
    }),
    ...(body.keys && { keys: by(body.keys, ({ compartment }) => compartment) }),
    ...(body.parts && { parts: by(body.parts, ({ hash }) => hash) }),
    ...(body.gone && { gone: body.gone.toSorted() }),
    ...(body.rows && { rows: by(body.rows, ({ compartment }) => compartment) }),
    ...(body.erase && { erase: by(body.erase.map(eraseList), ([a = '', b = '']) => a + b) }),
    ...(body.void && { void: { ...body.void, entries: body.void.entries.toSorted() } }),
    ...(body.print && {
      print: {
        ...body.print,
        streams: by(body.print.streams, ({ compartment }) => compartment),
        parts: body.print.parts.toSorted(),
      },
    }),
  };
  return encodeCanonical(json as unknown as JsonValue);
}

function eraseList(item: NonNullable<EntryBody['erase']>[number]): string[] {
  return [item.compartment, item.record, ...item.revisions.toSorted()];
}

function by<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
