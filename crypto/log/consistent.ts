import { fromHex } from '../bytes.ts';
import { isAcceptableBoxKey, isAcceptableSignKey } from '../keys/index.ts';
import type { CompartmentId } from '../ids.ts';
import type { EntryBody, PrincipalStatement } from './body.ts';
import { makes } from './needs.ts';
import { isDrop, isKnownCompartment, kindOf, standingOf, type RosterState } from './roster.ts';

/**
 * The member of a body that contradicts the roster before it: it makes what is known, or speaks of what is not
 * (specification 14.1); undefined when all agree.
 */
export function inconsistentMember(body: EntryBody, before: RosterState): keyof EntryBody | undefined {
  if (!(body.principals ?? []).every((statement) => isConsistentPrincipal(statement, body, before))) {
    return 'principals';
  }
  if (!(body.compartments ?? []).every(({ id, kind }) => isConsistentCompartment(id, kind, before))) {
    return 'compartments';
  }
  const hasBox = (box: string | undefined, id: CompartmentId) =>
    (box !== undefined) === isDropHere(body, before, id) && (box === undefined || isBoxKey(box));
  if (
    !(body.keys ?? []).every(
      ({ compartment, kid, box }) =>
        isKnown(body, before, compartment) && hasBox(box, compartment) && !isKidSet(before, compartment, kid),
    )
  )
    return 'keys';
  if (!(body.rows ?? []).every((listing) => isConsistentListing(listing, body, before))) return 'rows';
  if (!(body.erase ?? []).every(({ compartment }) => isKnown(body, before, compartment))) return 'erase';
  if (body.void && Object.keys(body).length > 1) return 'void';
  return undefined;
}

function isKnown(body: EntryBody, before: RosterState, compartment: CompartmentId): boolean {
  return makes(body, compartment) || before.compartments.has(compartment);
}

function isDropHere(body: EntryBody, before: RosterState, compartment: CompartmentId): boolean {
  const made = body.compartments?.find(({ id, kind }) => id === compartment && kind !== undefined);
  return made ? made.flags.includes('drop') : isDrop(before, compartment);
}

function isKidSet(before: RosterState, compartment: CompartmentId, kid: string): boolean {
  return before.kids.get(compartment)?.some((other) => other.kid === kid) ?? false;
}

function isConsistentPrincipal(statement: PrincipalStatement, body: EntryBody, before: RosterState): boolean {
  const { id, kind, sign, removed, rights, members } = statement;
  const standing = standingOf(before, id);
  if (removed) return standing !== undefined;
  const isNamed = standing === undefined ? kind !== undefined : kind === undefined && !standing.removed;
  const isUnused = (before.principals.get(id)?.removedBy.length ?? 0) === 0;
  const compartments = Object.keys(rights ?? {}) as CompartmentId[];
  const isGiven = compartments.every((c) => isKnownCompartment(before, c) || makes(body, c));
  const isGroup = members?.every((member) => isMember(before, member.id)) ?? true;
  return isNamed && isUnused && isGiven && isGroup && (standing !== undefined || sign !== undefined);
}

/** A member of a joint group is a person who has made its own keys. */
function isMember(before: RosterState, id: PrincipalStatement['id']): boolean {
  const standing = standingOf(before, id);
  return kindOf(before, id) === 'person' && standing?.provisional === false && !standing.removed;
}

function isConsistentCompartment(id: CompartmentId, kind: string | undefined, before: RosterState): boolean {
  return (kind !== undefined) !== isKnownCompartment(before, id);
}

function isConsistentListing(
  { compartment, kid, all }: NonNullable<EntryBody['rows']>[number],
  body: EntryBody,
  before: RosterState,
): boolean {
  const isSetHere = body.keys?.some((key) => key.compartment === compartment && key.kid === kid) ?? false;
  if (!isSetHere && !isKidSet(before, compartment, kid)) return false;
  return all === undefined || !isDropHere(body, before, compartment);
}

/** Whether all public keys that a body sets for principals may be set (specification 3). */
export function areKeysAcceptable({ principals }: EntryBody): boolean {
  return (principals ?? []).every(
    ({ sign, box }) =>
      (sign === undefined || isAcceptableSignKey(fromHex(sign, 32))) && (box === undefined || isBoxKey(box)),
  );
}

function isBoxKey(box: string): boolean {
  return isAcceptableBoxKey(fromHex(box, 32));
}
