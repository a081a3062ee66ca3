/** The side of the mark's square. */
export const markSize = 64;

/**
 * The mark as one even-odd path in that square: a notched rim, a ring, and a disc with a keyhole. One ink. The same path
 * as packaging/mark.svg, and a test holds them equal.
 */
export const markPath = [
  'M32 3A6 6 0 0 1 41.92 4.75A6 6 0 0 1 50.64 9.78A6 6 0 0 1 57.11 17.5',
  'A6 6 0 0 1 60.56 26.96A6 6 0 0 1 60.56 37.04A6 6 0 0 1 57.11 46.5A6 6 0 0 1 50.64 54.22',
  'A6 6 0 0 1 41.92 59.25A6 6 0 0 1 32 61A6 6 0 0 1 22.08 59.25A6 6 0 0 1 13.36 54.22',
  'A6 6 0 0 1 6.89 46.5A6 6 0 0 1 3.44 37.04A6 6 0 0 1 3.44 26.96A6 6 0 0 1 6.89 17.5',
  'A6 6 0 0 1 13.36 9.78A6 6 0 0 1 22.08 4.75A6 6 0 0 1 32 3Z',
  'M32 8.6A23.4 23.4 0 1 1 32 55.4A23.4 23.4 0 1 1 32 8.6Z',
  'M32 11.2A20.8 20.8 0 1 1 32 52.8A20.8 20.8 0 1 1 32 11.2Z',
  'M29.5 32.6A5.6 5.6 0 1 1 34.5 32.6L36.6 42H27.4Z',
].join('');
