/** The signed log as people and auditors read it: what was done, by whom, and whether it counts. */
export { aloneBecause, journalNotes, noteLogExport, notesByEntry, type JournalNote } from './journal.ts';
export { evidenceOf, type Evidence } from './evidence.ts';
export { callerOf, logLines, type LineNote, type LogLine, type LogLines } from './lines.ts';
export { recalledOf, type Recalled } from './recalled.ts';
export { signerLabels } from './signers.ts';
export { standToPaper, type StandToPaper } from '../../store/index.ts';
export { logFingerprints, logRecords, type LogDeed, type LogRecord } from '../../store/index.ts';
