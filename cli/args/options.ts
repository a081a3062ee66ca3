import type { MessageKey } from '../../i18n/index.ts';

/** One option of a command. `value` is what stands for its value in the help; without it the option is a switch. */
export interface OptionSpec {
  readonly value?: string;
  readonly multiple?: true;
  readonly help: MessageKey;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Understood by every command. */
export const commonOptions = {
  lang: { value: 'sv|en', help: 'cli.option-lang' },
  json: { help: 'cli.option-json' },
  help: { help: 'cli.option-help' },
} as const satisfies OptionSpecs;

export const vaultOption = {
  vault: { value: 'FILE', help: 'cli.option-vault' },
  shared: { help: 'cli.option-shared' },
} as const satisfies OptionSpecs;

/** What a locked vault is opened with. */
export const unlockOptions = {
  ...vaultOption,
  slot: { value: 'LABEL', multiple: true, help: 'cli.option-slot' },
  'passphrase-file': { value: 'FILE', multiple: true, help: 'cli.option-passphrase-file' },
  'key-file': { value: 'FILE', help: 'cli.option-key-file' },
  'recovery-code-file': { value: 'FILE', help: 'cli.option-recovery-code-file' },
  'cards-file': { value: 'FILE', multiple: true, help: 'cli.option-cards-file' },
} as const satisfies OptionSpecs;

/** What a derivation may cost when a new lock is made. */
export const costOptions = {
  'kdf-memory-mib': { value: 'N', help: 'cli.option-kdf-memory-mib' },
  'kdf-passes': { value: 'N', help: 'cli.option-kdf-passes' },
} as const satisfies OptionSpecs;
