/** The sheets of Sigill: values in, PDF bytes out. No disk, no clock, no network. */
export { layOutSet, type LayOutOptions, type PageInfo } from './lay-out-set.ts';
export type * from './documents.ts';
export type { CopyFacts, Imprint } from './imprint.ts';
export { fontFiles, type PrintFonts } from './fonts.ts';
export { PrintError, type PrintErrorCode } from './errors.ts';
export { markPath } from './mark.ts';
export { readAloud, type SpokenCharacter } from './read-aloud.ts';
export { checkCharacters, groupsOfFour } from './secret-text.ts';
