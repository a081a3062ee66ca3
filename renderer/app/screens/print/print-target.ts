/** Where one is in the app, as far as printing wants to know. */
export interface OnScreen {
  readonly place: string;
  /** The id of what is open there, or null. */
  readonly item: string | null;
}

/** The print screen's `item` for what is on the screen: Ctrl+P prints that. Null where nothing of it goes on paper. */
export function printTarget({ place, item }: OnScreen): string | null {
  switch (place) {
    case 'contacts':
      return 'contacts';
    case 'lists':
    case 'logins':
    case 'envelopes':
      return item;
    case 'home':
      return 'first-hour';
    default:
      return null;
  }
}
