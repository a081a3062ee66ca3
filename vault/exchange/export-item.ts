import type { ItemKind, JsonObject } from '../model/index.ts';

/** One thing to write. References (`employer_org`, `system` ...) are already names, not ids. */
export interface ExportItem {
  readonly kind: ItemKind;
  readonly data: JsonObject;
  /** The compartment's name, for logins: the outer group of a KDBX file. */
  readonly compartmentName?: string;
  /** When the item was made and last changed, milliseconds UTC. */
  readonly createdAt?: number;
  readonly changedAt?: number;
  /** Earlier versions, oldest first; `at` is when each was written, milliseconds UTC. */
  readonly history?: readonly { readonly at: number; readonly data: JsonObject }[];
}

/** A field's text; empty when it is absent or no text. */
export function textField(data: JsonObject, field: string): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
