import type { CompartmentId, RecordId } from '../../../../crypto/index.ts';
import { createTranslator } from '../../../../i18n/index.ts';
import { parseInput, type Fields, type InnerKind, type ItemKind } from '../../../../vault/model/index.ts';
import type { Item } from '../../../../vault/work/items/index.ts';
import type { PrintScope } from '../../../../vault/work/print/scope.ts';
import { createPrintSource, type InnerItem } from '../../../../vault/work/print/source.ts';

/** People and functions of Granudda as a print sees them, and a scope to print them in. */
const now = Date.UTC(2026, 2, 12, 8, 40);
export const id = (number: number): RecordId => number.toString(16).padStart(32, '0') as RecordId;
const compartment = '00'.repeat(16) as CompartmentId;

export function item(number: number, kind: ItemKind, data: unknown): Item {
  const fields = parseInput(kind, data) as Fields<ItemKind>;
  return { id: id(number), kind, compartment, fields, conflicts: [] };
}
export function inner<K extends InnerKind>(number: number, kind: K, fields: Fields<K>): InnerItem<InnerKind> {
  return { id: id(number), kind, compartment, fields: parseInput(kind, fields) };
}

export const ylva = item(1, 'contact', {
  given: 'Ylva',
  family: 'Granbäcke',
  title: 'Kommundirektör',
  channels: [
    { kind: 'mobile', value: '0701740605' },
    { kind: 'mobile_private', value: '0701740606' },
    { kind: 'email', value: 'ylva@granudda.example' },
  ],
});
const torkel = item(2, 'contact', {
  given: 'Torkel',
  family: 'Isnäs-Vide',
  title: 'Stabschef',
  channels: [{ kind: 'home', value: '0980-319240' }],
  absences: [{ from: '2026-03-01', to: '2026-08-04' }],
});
const hidden = item(3, 'contact', {
  given: 'Skyddad',
  family: 'Exempelvik',
  protected_identity: true,
  channels: [{ kind: 'mobile', value: '070-174 06 99' }],
});
const left = item(4, 'contact', { given: 'Slutat', family: 'Exempelvik', status: 'left' });
const chief = item(5, 'function', {
  name_sv: 'Stabschef',
  kind: 'crisis_function',
  holders: [
    { person: id(2), rank: 2 },
    { person: id(1), rank: 1 },
  ],
});
export const vacant = item(6, 'function', { name_sv: 'Analys' });
export const people = [ylva, torkel, hidden, left, chief, vacant];

export function scopeOf(
  items: readonly Item[],
  inners: readonly InnerItem<InnerKind>[] = [],
  more: Partial<PrintScope> = {},
): PrintScope {
  return {
    source: createPrintSource(items, inners),
    t: createTranslator('sv'),
    now,
    masked: false,
    leftOut: new Set(),
    ...more,
  };
}
