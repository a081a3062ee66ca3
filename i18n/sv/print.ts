/** Sentences of paper. */
export const print = {
  product: 'Sigill',
} as const;
