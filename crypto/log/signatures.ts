import type { PrincipalId } from '../ids.ts';
import type { Entry } from './entry.ts';
import { isAncestor } from './graph.ts';
import type { LogNode } from './node.ts';
import { kindOf, type RosterState } from './roster.ts';
import { refuse } from './shape.ts';
import { signatureHolds } from './sign.ts';

/** Which keys the signatures of an entry were found to hold under. */
export interface SignatureResult {
  /** Principals whose existing keys the entry changes and who signed with the old ones too. */
  readonly owners: ReadonlySet<PrincipalId>;
  /** For each signer whom the ancestors know, the key it had before the entry and signed with. */
  readonly keys: ReadonlyMap<PrincipalId, string>;
  /** Whether an extra signature belongs to no old key. */
  readonly isLeftOver: boolean;
}

/**
 * Checks the signatures of an entry whose door ancestors give `roster` (specification 5.3). With `verified` the signers'
 * own signatures are taken as checked before; those by old keys are always checked, since they say who changed a key.
 * Fails with `entry-damaged` when one holds under no key that the ancestors or the entry give its signer: no entry.
 */
export function checkSignatures(
  entry: Entry,
  roster: RosterState,
  ancestors: () => Iterable<LogNode>,
  verified: boolean,
): SignatureResult {
  const keys = new Map<PrincipalId, string>();
  entry.signers.forEach((id, index) => {
    const candidates = keysFor(entry, id, roster, ancestors);
    const key = verified ? candidates[0] : candidates.find((one) => signatureHolds(entry, index, one));
    if (key === undefined) refuse();
    if (setKey(entry, id) === undefined && kindOf(roster, id) !== undefined) keys.set(id, key);
  });
  return withOldKeys(entry, roster, keys);
}

/** The new key where the entry sets one, else the one of the roster, else whatever an ancestor ever stated. */
function keysFor(
  entry: Entry,
  id: PrincipalId,
  roster: RosterState,
  ancestors: () => Iterable<LogNode>,
): string[] {
  const own = setKey(entry, id);
  if (own !== undefined) return [own];
  const known = roster.principals.get(id)?.keys ?? [];
  if (known.length > 0) return known.map(({ sign }) => sign);
  return [...ancestors()].flatMap((node) => setKey(node.entry, id) ?? []);
}

function setKey({ body }: Entry, id: PrincipalId): string | undefined {
  return body.principals?.find((statement) => statement.id === id)?.sign;
}

/** Goes through the ids whose existing keys the entry changes, and gives each the next extra signature if it holds. */
function withOldKeys(entry: Entry, roster: RosterState, keys: Map<PrincipalId, string>): SignatureResult {
  const owners = new Set<PrincipalId>();
  let next = entry.signers.length;
  for (const { id, sign } of entry.body.principals ?? []) {
    if (sign === undefined) continue;
    if (!entry.signers.includes(id)) refuse();
    const old = (roster.principals.get(id)?.keys ?? []).find((known) =>
      signatureHolds(entry, next, known.sign),
    );
    if (old === undefined) continue;
    next += 1;
    owners.add(id);
    keys.set(id, old.sign);
  }
  const isLeftOver = next < entry.signatures.length;
  return { owners: owners.size === 0 ? nobody : owners, keys: heldOnceIn(roster, keys), isLeftOver };
}

const nobody: ReadonlySet<PrincipalId> = new Set();
const keysIn = new WeakMap<RosterState, Map<string, SignatureResult['keys']>>();

/** The same keys, held once where signers of other entries had them too: as a rule one person signs all day. */
function heldOnceIn(roster: RosterState, keys: SignatureResult['keys']): SignatureResult['keys'] {
  const known = keysIn.get(roster) ?? new Map<string, SignatureResult['keys']>();
  keysIn.set(roster, known);
  const name = [...keys].join();
  const same = known.get(name) ?? keys;
  known.set(name, same);
  return same;
}

/** The door entries that are among some, or ancestors of them. */
export function* doorsUpTo(doors: readonly LogNode[], all: readonly LogNode[]): Generator<LogNode> {
  for (const node of all) {
    if (doors.some((door) => door === node || isAncestor(node.place, door.place))) yield node;
  }
}
