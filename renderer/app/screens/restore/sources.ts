import type { WireError } from '../../../../electron/contract/index.ts';

/** What became of a file or a pasted text. */
export type SourceState =
  | { readonly name: 'waiting' }
  | { readonly name: 'reading' }
  | { readonly name: 'found'; readonly codes: number }
  | { readonly name: 'nothing-new' }
  | { readonly name: 'not-needed' }
  | { readonly name: 'failed'; readonly error: WireError };

/** Something that was given to be read, in the order given. */
export interface Source {
  readonly id: number;
  /** The file's name; null for pasted text. */
  readonly file: string | null;
  readonly state: SourceState;
}

const megabyte = 1_000_000;
/** More than any scan of one set; what the door takes. */
const mostBytes = 64 * megabyte;

/** Why a file is not even read, or null. `file-too-large`. @param size in bytes */
export function refusalOf(size: number): WireError | null {
  if (size <= mostBytes) return null;
  const params = { megabytes: Math.ceil(size / megabyte), limit: mostBytes / megabyte };
  return { code: 'file-too-large', params };
}

/** What became of a source, of how many new codes it gave. @param codes new ones @param wasComplete before it was read */
export function outcomeOf(codes: number, wasComplete: boolean): SourceState {
  if (codes > 0) return { name: 'found', codes };
  return { name: wasComplete ? 'not-needed' : 'nothing-new' };
}

/** The list with one source's state changed. */
export function withState(sources: readonly Source[], id: number, state: SourceState): readonly Source[] {
  return sources.map((source) => (source.id === id ? { ...source, state } : source));
}
