import type { EnvelopeRegisterDocument } from '../../../../print/pages/index.ts';
import { functionName, mobileOf, otherPhoneOf, reachOf } from '../reach.ts';
import { dayText, holdingDays, holdsFor, type PrintScope } from '../scope.ts';
import type { InnerItem, ItemOf } from '../source.ts';

type Copy = InnerItem<'envelope-copy'>['fields'];
type Envelope = EnvelopeRegisterDocument['envelopes'][number];

const notPlaced = { sealNumber: '', place: '', keeper: '', phone: '', inspectedOn: '' };

/**
 * D11, the envelope register: each envelope with where its copies lie and who keeps them. An envelope of which the
 * register knows no copy has a row that is filled in by pen. Undefined when the vault has no envelopes.
 */
export function envelopeRegister(scope: PrintScope): EnvelopeRegisterDocument | undefined {
  const envelopes = scope.source.all('envelope');
  if (envelopes.length === 0) return undefined;
  return {
    kind: 'envelope-register',
    envelopes: envelopes.toSorted(byNumber).map((envelope) => envelopeRow(scope, envelope)),
    ...holdsFor(scope, holdingDays.list),
  };
}

function byNumber({ fields: a }: ItemOf<'envelope'>, { fields: b }: ItemOf<'envelope'>): number {
  return (a.number ?? '').localeCompare(b.number ?? '', 'sv', { numeric: true });
}

function envelopeRow(scope: PrintScope, { id, fields }: ItemOf<'envelope'>): Envelope {
  const copies = scope.source
    .inner('envelope-copy')
    .filter((copy) => copy.fields.envelope === String(id) && copy.fields.state !== 'destroyed')
    .map((copy) => copyRow(scope, copy.fields))
    .toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
  return {
    number: fields.number ?? '',
    name: fields.name,
    tier: fields.tier === undefined ? '' : scope.t(`print.tier.${fields.tier}`),
    copies: copies.length > 0 ? copies : [{ letter: '', ...notPlaced }],
  };
}

function copyRow(scope: PrintScope, copy: Copy): Envelope['copies'][number] {
  const { source } = scope;
  const seal = source.inner('seal').find(({ id }) => id === copy.seal)?.fields.serial ?? '';
  const keeper = reachOf({ ...scope, masked: true, leftOut: new Set() }, copy.custodian);
  return {
    letter: copy.letter,
    sealNumber: seal,
    place: placeOf(scope, copy.location),
    keeper: keeperName(scope, copy.custodian),
    phone: keeper === undefined ? '' : mobileOf(keeper) || otherPhoneOf(keeper),
    inspectedOn: copy.inspected_at === undefined ? '' : dayText(Date.parse(copy.inspected_at)),
  };
}

/** The place with its room: whoever fetches the envelope may never have been there. */
function placeOf({ source }: PrintScope, reference: string | undefined): string {
  const place = source.inner('location').find(({ id }) => id === reference)?.fields;
  if (place === undefined) return source.words(reference);
  return [place.name, place.room].filter((text) => text !== undefined && text !== '').join(', ');
}

/** Whoever keeps a copy, as a function where the vault knows one: people change, the paper stays. */
function keeperName(scope: PrintScope, reference: string | undefined): string {
  const { source } = scope;
  const named = source.of('function', reference);
  if (named !== undefined) return functionName(scope, named.fields);
  return source.of('contact', reference)?.fields.title ?? source.words(reference);
}
