import type { RoleView } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/index.ts';

const roles: readonly RoleView[] = [
  'owner',
  'communication-lead',
  'communicator',
  'security-officer',
  'it-operations',
  'crisis-staff',
  'auditor',
];

/** The roles to choose among, each with what it opens in a sentence. */
export function roleChoices(t: Translate): { id: RoleView; name: string; help: string }[] {
  return roles.map((id) => ({
    id,
    name: t(`app.people.role-${id}`),
    help: t(`app.people.role-${id}.help`),
  }));
}
