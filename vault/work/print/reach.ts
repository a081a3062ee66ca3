import {
  channelText,
  inCallingOrder,
  isPhone,
  nameOf,
  type Channel,
  type ChannelKind,
} from '../../model/index.ts';
import { dayText, type PrintScope } from './scope.ts';
import type { ItemOf } from './source.ts';

export interface ReachNumber {
  readonly kind: ChannelKind;
  /** What it is, in words: "Mobil". */
  readonly label: string;
  readonly phone: string;
}

/** Someone or something that can be rung, as it stands on a list. */
export interface Reach {
  readonly id: string;
  readonly name: string;
  /** Function, title or what they help with. */
  readonly role: string;
  readonly numbers: readonly ReachNumber[];
  readonly note: string;
  /** The deputy, where the function itself says who. */
  readonly deputy?: string | undefined;
}

/**
 * How the item that a reference names is reached; undefined for what may not stand on paper (protected identity,
 * "never printed", left) or cannot be read.
 */
export function reachOf(scope: PrintScope, reference: string | undefined): Reach | undefined {
  const { source } = scope;
  const person = source.of('contact', reference);
  if (person !== undefined) return reachOfPerson(scope, person);
  const role = source.of('function', reference);
  if (role !== undefined) return reachOfFunction(scope, role);
  const organisation = source.of('organisation', reference);
  if (organisation !== undefined) return reachOfOrganisation(scope, organisation);
  const words = source.words(reference);
  return words === '' ? undefined : { id: words, name: words, role: '', numbers: [], note: '' };
}

function reachOfPerson(scope: PrintScope, { id, fields }: ItemOf<'contact'>): Reach | undefined {
  if (fields.status === 'left') return undefined;
  if (fields.protected_identity === true || fields.can_be_printed === 'never') {
    scope.leftOut.add(id);
    return undefined;
  }
  const masked = scope.masked || fields.can_be_printed === 'masked';
  return {
    id,
    name: nameOf(fields),
    role: fields.title ?? scope.source.words(fields.employer_org),
    numbers: numbersOf(scope, fields.channels, masked),
    note: absenceNote(scope, fields),
  };
}

/** The duty phone first, then the regular holder's own numbers; the next in rank is the deputy. */
function reachOfFunction(scope: PrintScope, { id, fields }: ItemOf<'function'>): Reach {
  const role = functionName(scope, fields);
  const holders = [...(fields.holders ?? [])].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
  const reached = holders.flatMap(({ person }) => reachOf(scope, person) ?? []);
  const [first, second] = reached;
  const own = numbersOf(scope, fields.channels, scope.masked);
  const vacant = holders.length === 0 && own.length === 0;
  return {
    id,
    name: first?.name ?? (vacant ? scope.t('work.vacant') : role),
    role,
    numbers: [...own, ...(first?.numbers ?? [])],
    note: first?.note ?? '',
    deputy: second?.id,
  };
}

/** What a function is called in the language of the print. */
export function functionName({ language }: PrintScope, fields: ItemOf<'function'>['fields']): string {
  return language === 'en' ? (fields.name_en ?? fields.name_sv) : fields.name_sv;
}

function reachOfOrganisation(scope: PrintScope, { id, fields }: ItemOf<'organisation'>): Reach {
  const { t } = scope;
  const contract = fields.contract_no === undefined ? '' : t('work.contract', { number: fields.contract_no });
  const customer = fields.customer_no === undefined ? '' : t('work.customer', { number: fields.customer_no });
  return {
    id,
    name: fields.name,
    role: (fields.note ?? fields.support_hours ?? '').split('\n')[0] ?? '',
    numbers: numbersOf(scope, fields.channels, scope.masked),
    note: [contract, customer, ...otherWays(scope, fields.channels)].filter((text) => text !== '').join(', '),
  };
}

function numbersOf(scope: PrintScope, channels: readonly Channel[] = [], masked: boolean): ReachNumber[] {
  return inCallingOrder(channels)
    .filter((channel) => isPhone(channel.kind) && !(masked && isPrivate(channel)))
    .map((channel) => ({
      kind: channel.kind,
      label: labelOf(scope, channel),
      phone: channelText(channel),
    }));
}

/** The longest word for a number that stands beside it on one line. */
const longestPurpose = 16;

/** What a number is for, where someone wrote it in a word or two ("natt"), else what kind it is. */
function labelOf({ t }: PrintScope, { kind, purpose = '' }: Channel): string {
  if (purpose === '' || purpose.length > longestPurpose) return t(`work.channel-${kind}`);
  return `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}`;
}

const mostOtherWays = 3;

/** What cannot be rung, a web page or a group, is named where nothing can be: "Webb: granudda.example". */
function otherWays(scope: PrintScope, channels: readonly Channel[] = []): string[] {
  if (channels.some(({ kind }) => isPhone(kind))) return [];
  return inCallingOrder(channels)
    .filter((channel) => !(scope.masked && isPrivate(channel)))
    .slice(0, mostOtherWays)
    .map((channel) => `${scope.t(`work.channel-${channel.kind}`)}: ${channelText(channel)}`);
}

function isPrivate({ kind, private: marked }: Channel): boolean {
  return marked === true || kind === 'mobile_private' || kind === 'home';
}

function absenceNote(scope: PrintScope, fields: ItemOf<'contact'>['fields']): string {
  const today = dayText(scope.now);
  const away = fields.absences?.find(({ from, to }) => from <= today && (to === undefined || to >= today));
  if (away === undefined) return fields.status === 'leave' ? scope.t('work.on-leave') : '';
  return away.to === undefined ? scope.t('work.away') : scope.t('work.away-until', { date: away.to });
}

/** The number of a mobile phone, else ''. */
export function mobileOf({ numbers }: Reach): string {
  const order: readonly ChannelKind[] = ['mobile_work', 'mobile_private', 'sms'];
  return order.flatMap((kind) => numbers.filter((number) => number.kind === kind))[0]?.phone ?? '';
}

/** Another number than the mobile phone: home and private ones before the office, which may be closed. */
export function otherPhoneOf(reach: Reach): string {
  const mobile = mobileOf(reach);
  const order: readonly ChannelKind[] = [
    'mobile_private',
    'home',
    'direct',
    'analogue',
    'reserve',
    'satellite',
  ];
  const others = reach.numbers.filter(({ phone }) => phone !== mobile);
  const best = order.flatMap((kind) => others.filter((number) => number.kind === kind))[0];
  return (best ?? others[0])?.phone ?? '';
}
