import { createTranslator, languages, type Language } from '../../../i18n/index.ts';

/** Printed cards that open: a start card once, for a new person; an opening card until it is made void. */
export type CardKind = 'start-card' | 'opening-card';

/** The label of a card's slot: what it is, its number, and for which function. docs/vault-format.md 8. */
export function cardLabel(kind: CardKind, number: number, forWhom: string, language: Language): string {
  return `${createTranslator(language)(`work.${kind}`)} ${String(number)}: ${forWhom}`;
}

/** Whether a label is that of a start card, in any language. */
export function isStartCard(label: string): boolean {
  return cardOf(label)?.kind === 'start-card';
}

/** The function on a card's label; a label of another form as it is. */
export function functionOnCard(label: string): string {
  return cardOf(label)?.forWhom ?? label;
}

/** The number on a card's label; undefined for one that is no card's. */
export function numberOnCard(label: string): number | undefined {
  return cardOf(label)?.number;
}

/** A number that no card of these labels ever had. */
export function nextCardNumber(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => numberOnCard(label) ?? 0)) + 1;
}

const kinds: readonly CardKind[] = ['start-card', 'opening-card'];

function cardOf(label: string): { kind: CardKind; number: number; forWhom: string } | undefined {
  const [, word = '', number = '', forWhom = ''] = /^(.+?) (\d{1,6}): (.+)$/u.exec(label) ?? [];
  const kind = kinds.find((each) =>
    languages.some((language) => createTranslator(language)(`work.${each}`) === word),
  );
  return kind === undefined ? undefined : { kind, number: Number(number), forWhom };
}
