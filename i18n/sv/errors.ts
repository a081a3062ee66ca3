/** Sentences of errors: for each code a sentence, and under code.next the next step. */
export const errors = {
  product: 'Sigill',
} as const;
