/** Sentences of the command line. */
export const cli = {
  product: 'Sigill',
} as const;
