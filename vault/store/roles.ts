import type { CompartmentKind } from '../model/index.ts';

/** Rights as stored: nothing, read, write, manage. docs/vault-format.md, "Rights". */
export type Right = 0 | 1 | 3 | 7;

/** Names for sets of rights that a person recognises. The vault stores rights, never a role. */
export const roles = [
  'owner',
  'communication-lead',
  'communicator',
  'security-officer',
  'it-operations',
  'crisis-staff',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

export interface RoleRights {
  readonly vault: Right;
  readonly compartments: Readonly<Record<CompartmentKind, Right>>;
}

const none: Record<CompartmentKind, Right> = {
  contacts: 0,
  private: 0,
  communication: 0,
  it: 0,
  register: 0,
  journal: 0,
};

/**
 * What each role may do in a new vault. Everybody may add to the journal; only its readers open it.
 * Roles follow the personas of the requirement: communicators never reach a login.
 */
export const rightsOfRole: Readonly<Record<Role, RoleRights>> = {
  owner: {
    vault: 7,
    compartments: { contacts: 7, private: 7, communication: 7, it: 7, register: 7, journal: 7 },
  },
  'communication-lead': {
    vault: 0,
    compartments: { ...none, contacts: 3, private: 3, communication: 3, register: 3 },
  },
  communicator: { vault: 0, compartments: { ...none, contacts: 3, private: 3 } },
  'security-officer': {
    vault: 0,
    compartments: { ...none, contacts: 1, private: 1, register: 3, journal: 1 },
  },
  'it-operations': { vault: 0, compartments: { ...none, contacts: 3, it: 3, register: 3 } },
  'crisis-staff': {
    vault: 0,
    compartments: { ...none, contacts: 1, private: 1, communication: 1, register: 1 },
  },
  auditor: { vault: 0, compartments: { ...none, register: 1, journal: 1 } },
};
