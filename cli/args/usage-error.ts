import type { MessageKey } from '../../i18n/index.ts';

/** The command was written in a way that is not understood: exit status 2, and the sentence says what. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string>>;

  constructor(key: MessageKey, values: Readonly<Record<string, string>> = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.values = values;
  }
}
