import type { MessageKey, Translate } from '../../i18n/index.ts';
import type { SlotLine } from '../../vault/work/index.ts';

/** A lock as JSON has it. */
export function slotOf({ label, kind, state, principal }: SlotLine): Readonly<Record<string, string>> {
  return { label, kind, state, ...(principal === undefined ? {} : { id: principal }) };
}

/** A lock as a person reads it: its label and what opens it. */
export function slotLine(t: Translate, { label, kind, state }: SlotLine): string {
  const broken = state === 'whole' ? '' : ` (${t(`cli.slot-${state}`)})`;
  return `${label}: ${t(kindKeys[kind] ?? 'cli.slot-unknown')}${broken}`;
}

const kindKeys: Readonly<Record<string, MessageKey>> = {
  passphrase: 'cli.slot-passphrase',
  'passphrase-and-key-file': 'cli.slot-passphrase-and-key-file',
  'recovery-code': 'cli.slot-recovery-code',
  cards: 'cli.slot-cards',
};
