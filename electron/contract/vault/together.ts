import type { JsonObject } from '../../../vault/model/index.ts';
import type { Method, Nothing } from '../method.ts';
import type { ItemLineView, RevealedView } from './items.ts';
import type { UnlockingView } from './opening.ts';

/** What several persons do together. It is named before the second one types a passphrase. */
export type ActView =
  | { readonly kind: 'reveal'; readonly id: string; readonly field: string; readonly reason: string }
  | { readonly kind: 'print'; readonly sets: readonly string[] }
  /** Kind or id of a compartment that keys open only to several. */
  | { readonly kind: 'open'; readonly compartment: string }
  /** From now on only these persons open the compartment, so many of them together. */
  | {
      readonly kind: 'make-group';
      readonly needed: number;
      readonly members: readonly string[];
      readonly compartment: string;
    };

/** The act by its names, and who may join it. */
export interface ActFactsView {
  /** Title of the record it is about; empty where there is none. */
  readonly title: string;
  /** Kind of the compartment it is about; empty where there is none. */
  readonly compartment: string;
  /** Members of a group that is to be made, as they are called on the lock. */
  readonly members: readonly string[];
  /** How many persons are needed in all. */
  readonly needed: number;
  readonly joiners: readonly {
    readonly label: string;
    readonly kind: 'passphrase' | 'passphrase-and-key-file';
  }[];
}

/** A compartment that holds passwords: whether it shows them to two persons together, and what asks for it. */
export interface SecondPersonView {
  readonly compartment: string;
  readonly kind: string;
  readonly asks: 'nobody' | 'rule' | 'keys';
}

export interface TogetherMethods {
  /** Starts a second engine for one act and names the act. Fails with `nobody-to-join`, `no-such-record`. */
  readonly beginAct: Method<ActView, ActFactsView>;
  /** Ends the second engine, done or not. */
  readonly endAct: Method<Nothing, null>;
  /** Only who administers the vault; noted in the journal. */
  readonly setSecondPerson: Method<{ readonly compartment: string; readonly asks: boolean }, null>;
}

/** How far an act has come. */
export type JoinedView =
  /** More persons are needed. */
  | { readonly state: 'waiting'; readonly here: number; readonly joiners: ActFactsView['joiners'] }
  /** It is done and signed by all; `noted` is false where the vault could not be written. */
  | { readonly state: 'done'; readonly noted: boolean }
  /** The compartment is open, for one thing to be shown or added. */
  | { readonly state: 'open'; readonly items: readonly ItemLineView[]; readonly canAdd: boolean };

/** What the second engine answers, over a port of its own. It is gone after one act. */
export interface ActMethods {
  /** Another person joins. Fails as unlocking does. */
  readonly join: Method<{ readonly label: string; readonly unlocking: UnlockingView }, JoinedView>;
  /** A secret of an item in the opened compartment. It ends the act. Noted in the journal before it is answered. */
  readonly revealJoined: Method<
    { readonly id: string; readonly field: string; readonly reason: string; readonly language: 'sv' | 'en' },
    RevealedView
  >;
  /** Adds a login to the opened compartment. It ends the act. */
  readonly addJoined: Method<{ readonly fields: JsonObject }, { readonly id: string }>;
}
