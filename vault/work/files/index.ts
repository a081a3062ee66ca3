/** Files that people name: read with a limit, written whole or not at all. */
export { makeFolder } from './make-folder.ts';
export { readFirstLine, readInput, readLimits, readLines, readTextFile } from './read-file.ts';
export { checkOutput, writeOutput, type WriteOptions } from './write-file.ts';
