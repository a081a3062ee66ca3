/** What entries brought that do not count, and taking over rows of it one by one. docs/vault-format.md 14.4. */
export { acceptRows, quarantinedRows, type QuarantinedRow } from './accept.ts';
