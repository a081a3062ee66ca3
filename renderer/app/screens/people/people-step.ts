/** What the screen is doing: the list, or one thing at a time. */
export type PeopleStep = 'list' | 'add' | 'add-owner' | 'card' | 'own';
