import type { Entry } from './entry.ts';
import type { EntryName, PrincipalId } from '../ids.ts';
import type { Place } from './graph.ts';
import type { Need, Taking } from './need.ts';

/** Why an entry, judged with its ancestors alone, is not sound. */
export type UnsoundReason =
  | 'right-missing' // no signer has the right that a member needs
  | 'signer-unknown'
  | 'inconsistent' // speaks of a principal, compartment or key that is not known, makes a known one, or two things at once
  | 'keys-refused' // sets public keys that no reader may accept
  | 'signature-left-over' // an extra signature belongs to no old key
  | 'last-manager' // takes manage from a compartment's last manager without a manager of it
  | 'too-many-doors' // more door entries than one who does not manage the vault may write
  | 'unknown-members'; // members of a newer version, not signed by a manager of the vault

/** What an entry's own ancestors say of it. It never changes when the log grows. */
export type Soundness =
  | {
      readonly sound: true;
      readonly needs: readonly Need[];
      readonly takings: readonly Taking[];
      /** Principals whose keys the entry changes by their own old keys. */
      readonly owners: ReadonlySet<PrincipalId>;
      /** The signing key each signer signed with, new principals left out. */
      readonly keys: ReadonlyMap<PrincipalId, string>;
    }
  | { readonly sound: false; readonly reason: UnsoundReason; readonly member?: string };

/** An entry in a log. Nodes are compared by identity. */
export interface LogNode {
  readonly entry: Entry;
  readonly name: EntryName;
  readonly isDoor: boolean;
  /** Nodes of `doors`; complete also where parents are lacking. */
  readonly doors: readonly LogNode[];
  /** Nodes of those parents that are in the log. */
  parents: readonly LogNode[];
  place: Place;
  readonly soundness: Soundness;
}

export const nothingTaken: readonly Taking[] = [];

/** What a sound entry takes; nothing for one that is not sound. */
export function takingsOf({ soundness }: LogNode): readonly Taking[] {
  return soundness.sound ? soundness.takings : nothingTaken;
}
