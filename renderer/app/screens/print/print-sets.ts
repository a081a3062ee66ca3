import type { PrintChoiceView } from '../../../../electron/contract/index.ts';
import type { MessageKey, Translate } from '../../../../i18n/window.ts';

type Group = PrintChoiceView['group'];

/** In the order of need: what is read first on the day stands first, what is sealed stands last. */
export const groups: readonly Group[] = ['first', 'lists', 'forms', 'envelopes', 'cards', 'paper-vault'];

export interface ChoiceGroup {
  readonly group: Group;
  readonly choices: readonly PrintChoiceView[];
}

/** Choices by group, in the order of need; groups without any are left out. */
export function grouped(choices: readonly PrintChoiceView[]): readonly ChoiceGroup[] {
  return groups
    .map((group) => ({ group, choices: choices.filter((choice) => choice.group === group) }))
    .filter((each) => each.choices.length > 0);
}

const plain: Readonly<Record<string, MessageKey>> = {
  'first-hour': 'app.print-set.first-hour',
  contacts: 'app.print-set.contacts',
  media: 'app.print-set.media',
  'wallet-cards': 'app.print-set.wallet-cards',
  register: 'app.print-set.register',
  forms: 'app.print-set.forms',
  'paper-vault': 'app.print-set.paper-vault',
  everything: 'app.print-set.everything',
};

const explained: Readonly<Record<string, MessageKey>> = {
  'first-hour': 'app.print-set.first-hour.explained',
  contacts: 'app.print-set.contacts.explained',
  media: 'app.print-set.media.explained',
  'wallet-cards': 'app.print-set.wallet-cards.explained',
  register: 'app.print-set.register.explained',
  forms: 'app.print-set.forms.explained',
  'paper-vault': 'app.print-set.paper-vault.explained',
  everything: 'app.print-set.everything.explained',
  'call-list': 'app.print-set.call-list.explained',
  list: 'app.print-set.list.explained',
  unit: 'app.print-set.unit.explained',
  envelope: 'app.print-set.envelope.explained',
};

/** Whether it can be read from the paper as it is: code sheets carry everything, but only encrypted. */
export function isReadableSecret({ isSecret, group }: PrintChoiceView): boolean {
  return isSecret && group !== 'paper-vault';
}

/** The name of a choice: its own title, or the set's. */
export function nameOf(t: Translate, { set, title }: PrintChoiceView): string {
  const key = plain[set];
  return title !== '' || key === undefined ? title : t(key);
}

/** What comes out on paper, in a sentence; empty for a set that this page does not know. */
export function explanationOf(t: Translate, { set }: PrintChoiceView): string {
  const key = explained[set.split(':')[0] ?? ''];
  return key === undefined ? '' : t(key);
}

/**
 * What is chosen when the screen opens: what stood on the screen before. `item` is the id of a list or an envelope,
 * of a login that lies in envelopes, or a set's own name; of anything else nothing is chosen.
 */
export function firstChosen(choices: readonly PrintChoiceView[], item: string | null): ReadonlySet<string> {
  if (item === null) return new Set();
  return new Set(choices.flatMap(({ set, holds }) => (isOf(item, set, holds) ? [set] : [])));
}

const isOf = (item: string, set: string, holds: readonly string[] = []): boolean =>
  set === item || set.endsWith(`:${item}`) || holds.includes(item);
