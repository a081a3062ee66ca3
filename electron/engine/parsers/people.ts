import { z } from 'zod';
import type { PeopleMethods, RoleView } from '../../contract/index.ts';
import type { ParsersOf } from '../handlers-of.ts';
import { id, label, language, line, most, nothing } from './values.ts';

const roleTable: Readonly<Record<RoleView, true>> = {
  owner: true,
  'communication-lead': true,
  communicator: true,
  'security-officer': true,
  'it-operations': true,
  'crisis-staff': true,
  auditor: true,
};
const role = z.custom<RoleView>((given) => typeof given === 'string' && Object.hasOwn(roleTable, given));
const passphrase = z.string().max(most.passphrase);

const person = z.strictObject({ name: line, label, role, passphrase });
const startCard = z.strictObject({ name: line, label, role, language });
const openingCard = z.strictObject({
  label,
  scope: z.enum(['contacts', 'crisis-staff']),
  replaces: id.nullable(),
  language,
});
const one = z.strictObject({ id });
const renamed = z.strictObject({ id, label, name: line });
const otherRole = z.strictObject({ id, role });
const ownPassphrase = z.strictObject({ old: passphrase, passphrase, mayBeKnown: z.boolean() });
const inLanguage = z.strictObject({ language });
const successor = z.strictObject({ to: id });

/** From what came over the port to questions about people; each throws for another shape. */
export const peopleParsers: ParsersOf<PeopleMethods> = {
  listPeople: (input) => nothing.parse(input),
  holdingsOfPerson: (input) => one.parse(input),
  addPerson: (input) => person.parse(input),
  addByStartCard: (input) => startCard.parse(input),
  addOpeningCard: (input) => openingCard.parse(input),
  renamePerson: (input) => renamed.parse(input),
  changePersonRole: (input) => otherRole.parse(input),
  removePerson: (input) => one.parse(input),
  changeOwnPassphrase: (input) => ownPassphrase.parse(input),
  newRecoveryCode: (input) => inLanguage.parse(input),
  handOverVault: (input) => successor.parse(input),
};
