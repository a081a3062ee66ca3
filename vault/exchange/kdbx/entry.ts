import type { JsonObject, JsonValue } from '../../model/index.ts';
import { withoutEmpty } from '../names.ts';
import { kdbxweb } from './library.ts';
import { otpOfFields, otpFields } from './otp.ts';

/** Fields of a login that KeePass has no place for: written as custom fields of this prefix, read back by it. */
export const ownPrefix = 'Sigill ';
export const ownTextFields = [
  'kind',
  'login_steps',
  'mfa_kind',
  'mfa_location',
  'privilege',
  'after_use_steps',
  'owner',
  'state',
  'rotated_at',
  'tested_at',
] as const;

const standardFields = ['Title', 'UserName', 'Password', 'URL', 'Notes'];

/** An entry as a login. `passkey` tells of KeePassXC's passkey fields, which are left out. */
export function credentialOfEntry(
  entry: kdbxweb.KdbxEntry,
  place: { readonly system?: string; readonly compartment?: string },
): { data: JsonObject; passkey: boolean } {
  const fields = new Map([...entry.fields].map(([name, value]) => [name, textOf(value)]));
  const username = fields.get('UserName')?.trim() ?? '';
  const url = fields.get('URL')?.trim() ?? '';
  const custom = [...entry.fields].filter(([name]) => isExtra(name));
  const data = withoutEmpty({
    label: fields.get('Title')?.trim() || url || username || place.system,
    username,
    secret: fields.get('Password'),
    otp: otpOfFields(fields),
    url,
    note: fields.get('Notes')?.trim(),
    tags: entry.tags.map((tag) => tag.trim()).filter(Boolean),
    valid_to: entry.times.expires === true ? entry.times.expiryTime?.toISOString().slice(0, 10) : undefined,
    ...place,
    ...ownFieldsOf(fields),
    extra: custom.map(([name, value]) => extraOf(name, value)),
  });
  return { data, passkey: [...fields.keys()].some((name) => name.startsWith('KPEX_PASSKEY')) };
}

function isExtra(name: string): boolean {
  if (standardFields.includes(name) || otpFields.includes(name)) return false;
  return !name.startsWith(ownPrefix) && !name.startsWith('KPEX_PASSKEY');
}

function extraOf(name: string, value: kdbxweb.KdbxEntryField): JsonObject {
  const field = { label: name, value: textOf(value) };
  return value instanceof kdbxweb.ProtectedValue ? { ...field, hidden: true } : field;
}

function ownFieldsOf(fields: ReadonlyMap<string, string>): Record<string, JsonValue> {
  const own: Record<string, JsonValue> = {};
  for (const name of ownTextFields) {
    const value = fields.get(ownPrefix + name);
    if (value !== undefined) own[name] = value;
  }
  if (fields.get(`${ownPrefix}break_glass`) === 'true') own['break_glass'] = true;
  return own;
}

function textOf(value: kdbxweb.KdbxEntryField): string {
  return value instanceof kdbxweb.ProtectedValue ? value.getText() : value;
}
