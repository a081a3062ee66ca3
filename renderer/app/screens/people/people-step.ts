/** A new opening card in the place of this one. */
interface ReplaceCard {
  readonly replaces: string;
}

/** What the screen is doing: the list, or one thing at a time. */
export type PeopleStep = 'list' | 'add' | 'add-owner' | 'card' | 'own' | 'group' | ReplaceCard;
