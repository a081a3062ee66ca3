/** Sentences of the window. */
export const app = {
  product: 'Sigill',
} as const;
