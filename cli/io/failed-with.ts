/** A refusal that can say more than its code: what was read before it, for the JSON answer. */
export class FailedWith extends Error {
  readonly more: Readonly<Record<string, unknown>>;

  constructor(cause: unknown, more: Readonly<Record<string, unknown>>) {
    super('failed', { cause });
    this.name = 'FailedWith';
    this.more = more;
  }
}
