/** Restore cards: SLIP-0039, written here because no library does it in a browser. */
export { parseCard, type Card } from './card.ts';
export { combineCandidates, combineCards, countTypedCards, type CombinedCards } from './combine.ts';
export { newIdentifier, splitSecret, type CardGroup, type SplitOptions } from './split.ts';
export { completeWord, wordNumber, words as cardWords } from './words.ts';
