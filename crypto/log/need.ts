import type { CompartmentId, PrincipalId } from '../ids.ts';
import type { EntryBody, Right } from './body.ts';

/** What a member of a body asks of at least one signer of its entry. */
export type Need = { readonly member: keyof EntryBody | 'join' } & (
  | { readonly kind: 'right'; readonly compartment: CompartmentId; readonly right: Right }
  /** To be in the roster, neither removed nor suspended; some things also while provisional. */
  | { readonly kind: 'any'; readonly evenProvisional: boolean }
  /** To be that principal, by the keys it had before. */
  | { readonly kind: 'self'; readonly principal: PrincipalId }
);

/** What a sound entry takes from a principal, from all entries beside it that need it. */
export type Taking = { readonly principal: PrincipalId } & (
  | { readonly kind: 'removed' }
  /** Everything that was signed with this key. */
  | { readonly kind: 'leaked'; readonly sign: string }
  /** Every right there above what is left. */
  | { readonly kind: 'right'; readonly compartment: CompartmentId; readonly left: Right }
  /** Every right outside compartment 0, but in these. */
  | { readonly kind: 'reset'; readonly except: ReadonlySet<CompartmentId> }
);
