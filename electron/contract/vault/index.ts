import type { CardMethods } from './cards.ts';
import type { CopyMethods } from './copies.ts';
import type { ForkMethods } from './forks.ts';
import type { DamagedMethods } from './damaged.ts';
import type { ItemMethods } from './items.ts';
import type { LogMethods } from './log.ts';
import type { MergeMethods } from './merge.ts';
import type { NextStepMethods } from './next-steps.ts';
import type { OpeningMethods } from './opening.ts';
import type { PaperMethods } from './paper.ts';
import type { PeopleMethods } from './people.ts';
import type { TogetherMethods } from './together.ts';

/** Everything the page may ask of the vault, by the room it belongs to. Served by the engine alone. */
export interface VaultMethods
  extends
    OpeningMethods,
    ItemMethods,
    PaperMethods,
    CardMethods,
    PeopleMethods,
    TogetherMethods,
    MergeMethods,
    ForkMethods,
    CopyMethods,
    DamagedMethods,
    LogMethods,
    NextStepMethods {}

/** What the engine tells without being asked. */
export type VaultEvent =
  | {
      readonly kind: 'progress';
      readonly task: 'unlock' | 'import' | 'print' | 'scan' | 'restore' | 'verify' | 'check';
      readonly done: number;
      readonly of: number;
    }
  | { readonly kind: 'changed' }
  | { readonly kind: 'locked' };

export type * from './cards.ts';
export type * from './copies.ts';
export type * from './forks.ts';
export type * from './damaged.ts';
export type * from './items.ts';
export type * from './log.ts';
export type * from './next-steps.ts';
export type * from './merge.ts';
export type * from './opening.ts';
export type * from './paper.ts';
export type * from './people.ts';
export type * from './together.ts';
