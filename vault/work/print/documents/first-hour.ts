import type { FirstHourDocument, WalletCardsDocument } from '../../../../print/pages/index.ts';
import { functionName, mobileOf, otherPhoneOf, reachOf, type Reach } from '../reach.ts';
import { holdingDays, holdsFor, type PrintScope } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { entriesOf } from './call-list.ts';

const mostCalls = 5;
const mostCardNumbers = 14;
const spareCards = 10;

/** D1, the first hour: whom to call first is the head of the longest call list. */
export function firstHourDocument(scope: PrintScope): FirstHourDocument {
  const settings = settingsOf(scope.source);
  return {
    kind: 'first-hour',
    callFirst: reachable(scope)
      .filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at)
      .slice(0, mostCalls)
      .map((reach) => ({
        role: reach.role === reach.name ? '' : reach.role,
        name: reach.name,
        phone: mobileOf(reach) || otherPhoneOf(reach),
        otherPhone: mobileOf(reach) === '' ? '' : otherPhoneOf(reach),
      })),
    meetAt: settings.meeting_place ?? '',
    reserveMeetAt: settings.reserve_place ?? '',
    places: placesOf(scope),
    ...holdsFor(scope, holdingDays.list),
  };
}

/** D7, wallet cards: duty phones first, then the head of the longest call list. */
export function walletCardsDocument(scope: PrintScope, spares = spareCards): WalletCardsDocument {
  const settings = settingsOf(scope.source);
  const duty = dutyPhones(scope);
  const others = reachable(scope).map((reach) => ({
    label: reach.role || reach.name,
    phone: mobileOf(reach) || otherPhoneOf(reach),
  }));
  const numbers = [...duty, ...others].filter(
    ({ label }, at, all) => all.findIndex((other) => other.label === label) === at,
  );
  return {
    kind: 'wallet-cards',
    title: scope.t('work.crisis-management'),
    numbers: numbers.slice(0, mostCardNumbers),
    meetAt: settings.meeting_place ?? '',
    reserveMeetAt: settings.reserve_place ?? '',
    holders: cardHolders(scope) ?? Array.from({ length: spares }, () => ''),
    ...holdsFor(scope, holdingDays.envelope),
  };
}

/** The phones that go with a duty, those of the longest call list first and in its order. */
function dutyPhones(scope: PrintScope): WalletCardsDocument['numbers'] {
  const onList = longestCallList(scope).map(({ ref }) => ref);
  const place = (id: string): number => (onList.includes(id) ? onList.indexOf(id) : onList.length);
  return scope.source
    .all('function')
    .filter(({ fields }) => fields.kind === 'on_call')
    .toSorted((a, b) => place(a.id) - place(b.id))
    .flatMap(({ id, fields }) => {
      const [number] = reachOf(scope, id)?.numbers ?? [];
      return number === undefined ? [] : [{ label: functionName(scope, fields), phone: number.phone }];
    });
}

/** The entries of the call list that has most of them; none where there is no such list. */
function longestCallList({ source }: PrintScope): ReturnType<typeof entriesOf> {
  const lists = source.all('list').filter(({ fields }) => fields.type === 'call_list');
  const [longest] = lists.toSorted((a, b) => entriesOf(b).length - entriesOf(a).length);
  return longest === undefined ? [] : entriesOf(longest);
}

/** Those on the longest call list who have a number; without such a list, whoever is on call. */
function reachable(scope: PrintScope): Reach[] {
  const onList = longestCallList(scope).map(({ ref }) => ref);
  const references = onList.length > 0 ? onList : scope.source.all('function').map(({ id }) => String(id));
  return references.flatMap((reference) => {
    const reach = reachOf(scope, reference);
    return reach === undefined || reach.numbers.length === 0 ? [] : [reach];
  });
}

/** The functions of those who carry a card today, as the register has them. */
function cardHolders({ source }: PrintScope): string[] | undefined {
  const cards = source
    .inner('printed-document')
    .filter(({ fields }) => fields.type === 'wallet-card' && fields.state === 'placed');
  const holders = cards.map(({ fields }) => {
    return source.of('contact', fields.holder)?.fields.title ?? source.words(fields.holder);
  });
  return holders.length === 0 ? undefined : holders;
}

/** Where binder, envelopes and sticks lie, as the register has them; room for the pen where it does not say. */
function placesOf({ source, t }: PrintScope): FirstHourDocument['places'] {
  const distinct = (references: readonly (string | undefined)[]): string =>
    [...new Set(references.map((reference) => source.words(reference)))].filter(Boolean).join(', ');
  const binders = source.inner('printed-document').filter(({ fields }) => {
    return fields.type === 'binder' && fields.state === 'placed';
  });
  const copies = source.inner('envelope-copy');
  const letters = [...new Set(copies.map(({ fields }) => fields.letter))].sort();
  const envelopes = letters.map((letter) => {
    const there = copies.filter(({ fields }) => fields.letter === letter);
    return t('work.copy-at', { letter, place: distinct(there.map(({ fields }) => fields.location)) });
  });
  const sticks = source.inner('medium').map(({ fields }) => fields.location);
  return [
    { what: t('work.binder'), where: distinct(binders.map(({ fields }) => fields.location)) },
    { what: t('work.envelopes'), where: envelopes.join('; ') },
    { what: t('work.stick'), where: distinct(sticks) },
  ];
}
