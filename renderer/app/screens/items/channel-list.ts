import { fieldsIn, textIn, type Fields, type Json } from './types.ts';

/** Kinds of channels, the usual ones first. */
export const channelKinds = [
  'mobile_work',
  'direct',
  'mobile_private',
  'home',
  'email',
  'analogue',
  'reserve',
  'switchboard',
  'switchboard_ext',
  'sms',
  'satellite',
  'rakel',
  'radio',
  'signal',
  'teams',
  'fax',
  'facebook_group',
  'web',
  'postal',
  'visit',
  'other',
] as const;

const dialled = new Set([
  'mobile_work',
  'direct',
  'mobile_private',
  'home',
  'analogue',
  'reserve',
  'switchboard',
  'switchboard_ext',
  'sms',
  'satellite',
  'fax',
  'rakel',
  'radio',
  'signal',
]);
const ofOneself = new Set(['mobile_private', 'home']);

/** Whether what is written in a channel of the kind is a number. */
export function isNumber(kind: string): boolean {
  return dialled.has(kind);
}

/** A channel in the editor, with a name that stays while it is moved. */
export interface Row {
  readonly key: number;
  readonly channel: Fields;
}

/** Channels as rows in the order to try: by rank, else as they stand. */
export function rowsOf(stored: Json | undefined): Row[] {
  const rank = ({ rank: place }: Fields) => (typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER);
  return fieldsIn(stored)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((channel, key) => ({ key, channel }));
}

/** A new row at the end; the first is a work mobile. */
export function withNew(rows: readonly Row[]): Row[] {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return [...rows, { key, channel: { kind: rows.length === 0 ? 'mobile_work' : 'direct', value: '' } }];
}

/** A row moved one place up (-1) or down (1); the same rows at the ends. */
export function moved(rows: readonly Row[], key: number, by: -1 | 1): Row[] {
  const from = rows.findIndex((row) => row.key === key);
  const to = from + by;
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

/** A row with other kind, value or remarks. What was confirmed of another value is confirmed no more. */
export function changed(rows: readonly Row[], key: number, changes: Fields): Row[] {
  return rows.map((row) => (row.key === key ? { key, channel: changedChannel(row.channel, changes) } : row));
}

const ofTheOldValue = [
  'normalised',
  'last_verified_at',
  'last_verified_by',
  'last_verified_how',
  'failed_count',
];

function changedChannel(channel: Fields, changes: Fields): Fields {
  const isOther = changes['value'] !== undefined && changes['value'] !== channel['value'];
  const kept = Object.entries(channel).filter(([name]) => !isOther || !ofTheOldValue.includes(name));
  const kind = changes['kind'];
  const isPrivate = typeof kind === 'string' && ofOneself.has(kind) ? { private: true } : {};
  return { ...Object.fromEntries(kept), ...isPrivate, ...changes };
}

/** Whether the channel is said to work, or not, without the organisation's own network. */
export function survivesOf(channel: Fields): 'yes' | 'no' | 'unknown' {
  const said = channel['survives'];
  const answer =
    typeof said === 'object' && said !== null && 'own_network' in said ? said.own_network : undefined;
  return answer === 'yes' || answer === 'no' ? answer : 'unknown';
}

/** The rows as they are stored: empty ones left out, ranked as they stand. */
export function channelsOf(rows: readonly Row[]): Fields[] {
  return rows
    .filter(({ channel }) => textIn(channel, 'value').trim() !== '')
    .map(({ channel }, index) => ({ ...channel, rank: index + 1 }));
}
