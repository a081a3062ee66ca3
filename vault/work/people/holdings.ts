import type { PrincipalId } from '../../../crypto/index.ts';
import { titleOf, type Fields, type ItemKind, type JsonObject } from '../../model/index.ts';
import type { Change, Session } from '../../store/index.ts';
import { printSourceOf, type PrintSource } from '../print/source.ts';
import { loginsReadBy, type LoginLine } from './logins-to-change.ts';
import { memberRecords } from './member-records.ts';
import { peopleOf, type PersonLine } from './people.ts';

/** Something of the vault in which a person stands, with the fields that say so. */
export interface Standing {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly fields: readonly string[];
}

/** Something in a person's hands, as the register has it. */
export interface HeldThing {
  readonly id: string;
  /** `restore_card`, `envelope`, `usb`, … or `paper`. */
  readonly what: string;
  readonly title: string;
}

/** What hangs on somebody: what they know, answer for, hold, and open with others. */
export interface Holdings {
  readonly knows: readonly LoginLine[];
  readonly answersFor: readonly Standing[];
  readonly standsIn: readonly Standing[];
  readonly holds: readonly HeldThing[];
  /** Groups that open jointly in which they are. */
  readonly groups: readonly PrincipalId[];
}

const answering = new Set(['owner', 'deputy']);

/** What hangs on a person, as far as this session may read it. */
export function holdingsOf(session: Session, person: PersonLine): Holdings {
  const source = printSourceOf(session);
  const refs = referencesTo(session, source, person.id);
  const standings = allItems(source)
    .filter(({ id }) => !refs.has(id))
    .flatMap((item) => standingIn(item, refs));
  return {
    knows: loginsReadBy(session, person.rights),
    answersFor: standings.filter(({ fields }) => fields.some((field) => answering.has(field))),
    standsIn: standings.filter(({ fields }) => !fields.some((field) => answering.has(field))),
    holds: heldBy(source, refs),
    groups: peopleOf(session).flatMap(({ id, kind, members }) =>
      kind === 'joint' && members.includes(person.id) ? [id] : [],
    ),
  };
}

interface AnyItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly fields: Fields<ItemKind>;
}

const kinds = ['organisation', 'function', 'list', 'system', 'credential', 'envelope', 'contact'] as const;

function allItems(source: PrintSource): AnyItem[] {
  return kinds.flatMap((kind): AnyItem[] => [...source.all(kind)] as AnyItem[]);
}

/** How a person is referred to: by the id of their contact, or by name. */
function referencesTo(session: Session, source: PrintSource, principal: PrincipalId): Set<string> {
  const member = memberRecords(session).get(principal)?.fields;
  if (member === undefined) return new Set();
  const contacts = source
    .all('contact')
    .filter((contact) => contact.id === member.contact || titleOf('contact', contact.fields) === member.name)
    .map(({ id }) => String(id));
  return new Set([member.name, ...contacts]);
}

function standingIn({ id, kind, fields }: AnyItem, refs: ReadonlySet<string>): Standing[] {
  const named = Object.entries(fields as JsonObject)
    .filter(([, value]) => mentions(value, refs))
    .map(([field]) => field);
  return named.length === 0 ? [] : [{ id, kind, title: titleOf(kind, fields), fields: named }];
}

function mentions(value: unknown, refs: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return refs.has(value);
  if (Array.isArray(value)) return value.some((each) => mentions(each, refs));
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((each) => mentions(each, refs))
  );
}

function heldBy(source: PrintSource, refs: ReadonlySet<string>): HeldThing[] {
  const things = source
    .inner('custodian')
    .filter(({ fields }) => refs.has(fields.person) && fields.returned_at === undefined)
    .map(({ id, fields }) => ({
      id,
      what: fields.kind,
      title: fields.held ?? (fields.card_index === undefined ? '' : String(fields.card_index)),
    }));
  const papers = source
    .inner('printed-document')
    .filter(({ fields }) => refs.has(fields.holder ?? ''))
    .map(({ id, fields }) => ({ id, what: 'paper', title: fields.title ?? '' }));
  return [...things, ...papers];
}

/** The changes by which what one person answers for becomes another's: owners and deputies of systems and logins. */
export function ownershipChanges(session: Session, from: PersonLine, to: PersonLine): Change[] {
  const source = printSourceOf(session);
  const refs = referencesTo(session, source, from.id);
  const successor = memberRecords(session).get(to.id)?.fields;
  const heir = successor?.contact ?? successor?.name ?? to.label;
  return allItems(source).flatMap(({ id }): Change[] => {
    const record = session.record(id as never);
    if (record === undefined) return [];
    const data = { ...record.joined.data } as Record<string, unknown>;
    const fields = [...answering].filter(
      (field) => mentions(data[field], refs) && typeof data[field] === 'string',
    );
    if (fields.length === 0 || (session.compartmentOf(record.compartment)?.right ?? 0) < 3) return [];
    for (const field of fields) data[field] = heir;
    return [{ compartment: record.compartment, record: record.record, data: data as JsonObject }];
  });
}
