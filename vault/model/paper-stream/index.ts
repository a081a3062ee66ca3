/** A compartment's rows as they stand on paper. docs/paper-format.md 5. */
export { currentRows, newestNotes, notesOnPaper } from './choose-rows.ts';
export { readColumns, writeColumns, type PaperRow } from './columns.ts';
export { deflateForPaper, inflateFromPaper } from './deflate.ts';
export { decodePaperStream, encodePaperStream } from './stream.ts';
