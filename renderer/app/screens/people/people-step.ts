import type { PeopleView } from '../../../../electron/contract/index.ts';
import type { Prepare } from '../print/index.ts';

/** A new opening card in the place of this one. */
interface ReplaceCard {
  readonly replaces: string;
}

/** What the screen is doing: the list, or one thing at a time. */
export type PeopleStep = 'list' | 'add' | 'add-owner' | 'card' | 'own' | 'group' | ReplaceCard;

/** What the list, and each part of it, is given. */
export interface PeopleListProps {
  readonly view: PeopleView;
  readonly prepare: Prepare;
  readonly onStep: (step: PeopleStep) => void;
}
