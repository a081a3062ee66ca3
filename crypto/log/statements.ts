import type { CompartmentId, Kid, PartHash } from '../ids.ts';
import { vaultCompartment } from '../ids.ts';
import type { CompartmentFlag, JointMember, PrincipalKind, Right } from './body.ts';
import { isAncestor } from './graph.ts';
import type { LogNode } from './node.ts';

/** A statement and the entry that makes it. */
export interface Stated {
  readonly at: LogNode;
}

/** Keys of a principal, with what it is. `byOwner`: set by the principal itself, as the founder does in genesis. */
export interface StatedKeys extends Stated {
  readonly kind: PrincipalKind;
  readonly k: number | undefined;
  readonly n: number | undefined;
  readonly members: readonly JointMember[];
  readonly sign: string;
  readonly box: string;
  readonly byOwner: boolean;
}

/** A right in one compartment. A `cap` comes from an entry that does not count: it lowers, but displaces nothing. */
export interface StatedRight extends Stated {
  readonly value: Right;
  readonly cap: boolean;
}

/** Keys set on someone's behalf: no right outside compartment 0, save where the same entry gives one. */
export interface StatedReset extends Stated {
  readonly except: ReadonlySet<CompartmentId>;
  readonly cap: boolean;
}

/** All that is stated of one principal and was not displaced by a newer statement about the same thing. */
export interface PrincipalState {
  readonly keys: readonly StatedKeys[];
  readonly rights: ReadonlyMap<CompartmentId, readonly StatedRight[]>;
  readonly resets: readonly StatedReset[];
  readonly removedBy: readonly LogNode[];
  /** Signing keys that somebody else may have had. */
  readonly leaked: ReadonlySet<string>;
}

/** The entries that make a compartment: one, unless somebody made the same id again beside it. */
export interface CompartmentState {
  readonly made: readonly (Stated & {
    readonly kind: string;
    readonly step: 64 | 256;
    readonly flags: readonly CompartmentFlag[];
  })[];
  readonly noSingle: boolean;
}

export type StatedKid = Stated & { readonly kid: Kid; readonly box: string | undefined };
export type StatedDoor = Stated & { readonly hash: PartHash };

export const nobody: PrincipalState = {
  keys: [],
  rights: new Map(),
  resets: [],
  removedBy: [],
  leaked: new Set(),
};

/** Those of several statements about one thing that no other, but a cap, has displaced. */
export function newestStated<T extends Stated & { readonly cap?: boolean }>(statements: readonly T[]): T[] {
  if (statements.length < 2) return [...statements];
  return statements.filter(
    (a) => !statements.some((b) => b.cap !== true && isAncestor(a.at.place, b.at.place)),
  );
}

/**
 * The right that the statements give in a compartment: the least of the newest, 0 where there is none.
 * Where the compartment was made twice, each making is also a statement of 0 for whom it names not.
 */
export function rightStated(
  state: PrincipalState,
  compartment: CompartmentId,
  made: CompartmentState['made'],
): Right {
  const explicit = state.rights.get(compartment) ?? [];
  const [only] = explicit;
  if (state.resets.length === 0 && made.length < 2 && explicit.length === 1 && only?.cap === false) {
    return only.value;
  }
  const resets = compartment === vaultCompartment ? [] : state.resets;
  const zeros = [
    ...resets.filter(({ except }) => !except.has(compartment)),
    ...(made.length < 2 ? [] : made.filter(({ at }) => !explicit.some((other) => other.at === at))),
  ];
  const statements = newestStated<StatedRight>([
    ...explicit,
    ...zeros.map((zero) => ({ at: zero.at, value: 0 as const, cap: 'cap' in zero && zero.cap })),
  ]);
  if (statements.every(({ cap }) => cap)) return 0;
  return statements.reduce<Right>((least, { value }) => (value < least ? value : least), 7);
}
