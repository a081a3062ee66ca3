import {
  channelIdentity,
  foldForSearch,
  isPhone,
  titleOf,
  type Channel,
  type Fields,
  type ItemKind,
  type JsonObject,
} from '../../model/index.ts';

/** Something that an import brings and that seems to be in the vault, or in the same file, already. */
export interface PossibleDuplicate {
  readonly row: number;
  readonly title: string;
  /** The item of the vault; absent when the likeness is to an earlier row of the file. */
  readonly id?: string;
  /** The earlier row of the file. */
  readonly likeRow?: number;
}

interface Known {
  readonly id?: string;
  readonly row?: number;
}
interface Candidate {
  readonly kind: ItemKind;
  readonly data: JsonObject;
}

/**
 * Finds likely duplicates: people with the same name, mobile number or e-mail address; organisations with the same
 * name; logins with the same label and user name. Likeness is told, never acted upon: two people may bear one name.
 */
export function createDuplicateFinder(known: Iterable<Candidate & { readonly id: string }>): {
  /** The item that this one is like, if any; remembers this one for those that follow. */
  readonly check: (candidate: Candidate, row: number) => PossibleDuplicate | undefined;
} {
  const seen = new Map<string, Known>();
  for (const item of known) for (const mark of marksOf(item)) seen.set(mark, { id: item.id });
  return {
    check: (candidate, row) => {
      const marks = marksOf(candidate);
      const like = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined);
      for (const mark of marks) if (!seen.has(mark)) seen.set(mark, { row });
      if (like === undefined) return undefined;
      const title = titleOf(candidate.kind, candidate.data as Fields<ItemKind>);
      return {
        row,
        title,
        ...(like.id === undefined ? {} : { id: like.id }),
        ...(like.row === undefined ? {} : { likeRow: like.row }),
      };
    },
  };
}

function marksOf({ kind, data }: Candidate): string[] {
  const title = foldForSearch(titleOf(kind, data as Fields<ItemKind>));
  switch (kind) {
    case 'contact':
      return [...(title === '' ? [] : [`name ${fullName(data)}`]), ...ownChannels(data)];
    case 'credential':
      return [`login ${title} ${foldForSearch(textOf(data, 'username'))}`];
    case 'organisation':
    case 'function':
    case 'list':
    case 'system':
    case 'envelope':
      return [`${kind} ${title}`];
  }
}

function fullName(data: JsonObject): string {
  return foldForSearch([textOf(data, 'given'), textOf(data, 'family')].join(' ').trim());
}

/** A switchboard is shared by many; a mobile phone and a mailbox hardly are. */
function ownChannels(data: JsonObject): string[] {
  const channels = (data['channels'] ?? []) as readonly Channel[];
  return channels
    .filter(({ kind }) => kind === 'mobile_work' || kind === 'mobile_private' || kind === 'email')
    .map((channel) => `${isPhone(channel.kind) ? 'phone' : 'mail'} ${channelIdentity(channel)}`);
}

function textOf(data: JsonObject, field: string): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
