/** From nothing to do, to do something, to do it at once. Screens and paper never show a colour without its word. */
export const colours = ['green', 'yellow', 'red'] as const;
export type Colour = (typeof colours)[number];

/** The areas that the first page shows, each with its own colour. */
export const areas = ['contacts', 'logins', 'paper', 'card-holders', 'drills'] as const;
export type Area = (typeof areas)[number];

/** The colour of an area: its worst finding, never an average; green when there is none. */
export function worstOf(found: readonly Colour[]): Colour {
  return colours.findLast((colour) => found.includes(colour)) ?? 'green';
}
