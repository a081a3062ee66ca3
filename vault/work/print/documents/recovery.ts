import { createTranslator } from '../../../../i18n/index.ts';
import type {
  CodeSheetsDocument,
  RecoveryCodeDocument,
  RestoreCardsDocument,
  UnlockCardDocument,
} from '../../../../print/pages/index.ts';
import type { PaperOpener } from '../../paper/index.ts';
import type { UnlockCard } from '../../people/printed-cards.ts';
import { holdingDays, holdsFor, type PrintScope } from '../scope.ts';
import { settingsOf } from '../settings.ts';

/** A set of restore cards as `createCustodians` gives it. */
export interface CardsToPrint {
  readonly identifier: number | string;
  readonly needed: number;
  /** Where cards are made in groups: from how many of them cards are needed. */
  readonly groups?: { readonly needed: number; readonly of: number };
  readonly cards: readonly {
    readonly index: number;
    readonly words: readonly string[];
    readonly group?: { readonly number: number; readonly needed: number; readonly of: number };
  }[];
}

/**
 * D12: the cards with their receipts. Holders are written in by hand: the words and a name never meet in a file. No last
 * day stands on them: cards hold until new ones are made, and a card shredded too soon opens nothing.
 */
export function restoreCardsDocument(scope: PrintScope, set: CardsToPrint): RestoreCardsDocument {
  return {
    kind: 'restore-cards',
    needed: set.needed,
    of: set.cards.length,
    identifier: String(set.identifier),
    groups: set.groups,
    cards: set.cards.map((card) => ({
      ...card,
      holder: '',
      comeTo: settingsOf(scope.source).meeting_place ?? '',
    })),
  };
}

const groupsInHalf = 4;

/**
 * The recovery code on two sheets, for two places; it holds until a new one is made. `code` is the grouped text that
 * founding a vault gives.
 */
export function recoveryCodeDocument(code: string): RecoveryCodeDocument {
  const groups = code.split(/[\s-]+/);
  const half = (part: readonly string[]) => ({ groups: part, holder: '', place: '' });
  return {
    kind: 'recovery-code',
    halves: [half(groups.slice(0, groupsInHalf)), half(groups.slice(groupsInHalf))],
  };
}

/** A start card or an opening card on its sheet. `opens` are kinds of compartments. */
export function unlockCardDocument(
  { t }: Pick<PrintScope, 't'>,
  { kind, number, label, forWhom, words }: UnlockCard,
  opens: readonly string[],
): UnlockCardDocument {
  const known = compartmentKinds.filter((kind) => opens.includes(kind));
  return {
    kind: 'unlock-card',
    card: kind,
    ...{ number, label, forWhom },
    words: words.split(' '),
    opens: known.map((each) => t(`work.compartment-${each}`)),
  };
}

/** What planning a paper vault gives that the sheets show. */
export interface PaperPlan {
  readonly set: string;
  readonly pages: readonly (readonly string[])[];
  readonly data: number;
  readonly parity: number;
  readonly opens: readonly PaperOpener[];
  readonly lacks: readonly string[];
}

/** D13: the code sheets of a planned paper vault. */
export function codeSheetsDocument(
  scope: PrintScope,
  plan: PaperPlan,
  codeVersion: 30 | 25,
  signedBy: readonly string[],
): CodeSheetsDocument {
  const { set, pages, data, parity, opens, lacks } = plan;
  return {
    kind: 'code-sheets',
    ...{ set, pages, data, parity },
    lacks: lacks.map(compartmentNames),
    opens: opens.map((opener) => openerText(scope, opener)),
    codeVersion,
    signedBy,
    ...holdsFor(scope, holdingDays.set),
  };
}

const compartmentKinds = ['contacts', 'private', 'communication', 'it', 'register', 'journal'] as const;
const inLanguage = { sv: createTranslator('sv'), en: createTranslator('en') };

/** The name of a kind of compartment in both languages; a kind that this version does not know stands as it is. */
function compartmentNames(kind: string): CodeSheetsDocument['lacks'][number] {
  const known = compartmentKinds.find((each) => each === kind);
  if (known === undefined) return { sv: kind, en: kind };
  return {
    sv: inLanguage.sv(`work.compartment-${known}`),
    en: inLanguage.en(`work.compartment-${known}`),
  };
}

/** What opens the sheets, in the words a person looks for: "Återställningskort, serie 4583 (3 av 5)". */
function openerText({ t }: PrintScope, { label, cards }: PaperOpener): string {
  return cards === undefined ? label : t('work.opened-by-cards', { identifier: label, ...cards });
}
