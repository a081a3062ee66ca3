import type { RoleView } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/window.ts';

const roles: readonly RoleView[] = [
  'owner',
  'communication-lead',
  'communicator',
  'security-officer',
  'it-operations',
  'crisis-staff',
  'auditor',
];

/** The roles to choose among; what the chosen one opens stands in a sentence below. */
export function roleChoices(t: Translate): { id: RoleView; name: string }[] {
  return roles.map((id) => ({ id, name: t(`app.people.role-${id}`) }));
}
