import { toHex } from '../bytes.ts';
import { hash } from '../hash.ts';
import type { CompartmentId, Kid, PartHash } from '../ids.ts';
import type { Container } from './container.ts';

/** The contents list of a set: what its print entry says of it. */
export interface ContentsList {
  readonly streams: readonly ListedStream[];
  readonly parts: readonly PartHash[];
}

export interface ListedStream {
  readonly compartment: CompartmentId;
  readonly kid: Kid;
  /** Bytes of the sealed stream. */
  readonly len: number;
  readonly hash: PartHash;
}

/** What of a container is as the print entry says, and what is not. paper-format.md 6, step 5. */
export interface Contents {
  readonly parts: ReadonlyMap<PartHash, Uint8Array>;
  readonly streams: readonly (ListedStream & { readonly bytes: Uint8Array })[];
  /** Listed but not on the paper, or changed: missing (6). */
  readonly missingParts: readonly PartHash[];
  readonly missingStreams: readonly ListedStream[];
  /** On the paper but not listed: reported and never used. */
  readonly unlisted: readonly PartHash[];
}

/** Holds a container's parts and streams against the contents list that the printer signed. Never fails. */
export function matchContents(container: Container, list: ContentsList): Contents {
  const byHash = (items: readonly Uint8Array[]) =>
    new Map(items.map((item) => [toHex<PartHash>(hash(item)), item]));
  const found = { parts: byHash(container.parts), streams: byHash(container.streams) };
  const isThere = (stream: ListedStream): boolean => found.streams.get(stream.hash)?.length === stream.len;
  const listed = new Set<PartHash>([...list.parts, ...list.streams.map((stream) => stream.hash)]);
  return {
    parts: new Map([...found.parts].filter(([name]) => list.parts.includes(name))),
    streams: list.streams.flatMap((stream) => {
      const bytes = isThere(stream) ? found.streams.get(stream.hash) : undefined;
      return bytes === undefined ? [] : [{ ...stream, bytes }];
    }),
    missingParts: list.parts.filter((name) => !found.parts.has(name)),
    missingStreams: list.streams.filter((stream) => !isThere(stream)),
    unlisted: [...found.parts.keys(), ...found.streams.keys()].filter((name) => !listed.has(name)),
  };
}
