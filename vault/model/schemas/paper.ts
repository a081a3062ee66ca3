import { z } from 'zod';
import { answer, count, day, line, lines, name, oneOf, reference, references, when } from './values.ts';

/** One sealed copy of an envelope, and where it lies. */
export const envelopeCopy = z.strictObject({
  envelope: reference,
  letter: line(5, 1),
  state: oneOf(['planned', 'printed', 'sealed', 'placed', 'opened', 'missing', 'destroyed']),
  seal: reference.optional(),
  batch: reference.optional(),
  location: reference.optional(),
  custodian: reference.optional(),
  sealed_at: when.optional(),
  sealed_by: reference.optional(),
  witness: reference.optional(),
  placed_at: when.optional(),
  inspected_at: when.optional(),
  inspected_by: reference.optional(),
  seal_no_read: line(100).optional(),
  intact: answer.optional(),
  next_inspection: day.optional(),
  destroyed_at: when.optional(),
});

export const seal = z.strictObject({
  kind: oneOf(['bag', 'label', 'wax', 'plomb']),
  serial: line(100, 1),
  maker: line(200).optional(),
  applied_at: when.optional(),
  by: reference.optional(),
  witness: reference.optional(),
  broken_at: when.optional(),
  evidence_note: lines(2_000).optional(),
});

/** A place where paper, sticks or cards lie. Two copies of one envelope never share a `zone`. */
export const location = z.strictObject({
  name,
  address: lines(500).optional(),
  room: line(200).optional(),
  container: line(200).optional(),
  fire_class: line(100).optional(),
  access_holders: references.optional(),
  zone: line(200).optional(),
  combination_changed_at: when.optional(),
});

export const printBatch = z.strictObject({
  no: line(50, 1),
  purpose: line(300).optional(),
  template_version: line(50).optional(),
  snapshot: line(64).optional(),
  set: line(64).optional(),
  contents: z.array(z.strictObject({ record: reference, revision: line(32) })).optional(),
  printer: line(200).optional(),
  printer_place: oneOf(['local', 'network', 'file']).optional(),
  pages_expected: count.optional(),
  pages_actual: count.optional(),
  by: reference.optional(),
  witness: reference.optional(),
  started_at: when.optional(),
  finished_at: when.optional(),
  replaces: line(50).optional(),
  state: oneOf(['ok', 'voided', 'open']),
});

export const printedDocument = z.strictObject({
  batch: reference,
  type: line(50, 1),
  title: line(300).optional(),
  subject: reference.optional(),
  copy: count.optional(),
  of: count.optional(),
  pages: count.optional(),
  check_words: line(200).optional(),
  holder: reference.optional(),
  location: reference.optional(),
  masked: z.boolean().optional(),
  state: oneOf(['printed', 'placed', 'missing', 'destroyed', 'voided']),
  valid_until: day.optional(),
  destroyed_at: when.optional(),
  destroyed_by: reference.optional(),
  destroyed_witness: reference.optional(),
  destroyed_method: line(200).optional(),
  disposal_decision: line(200).optional(),
});

/** A stick, a disc or another thing that carries a copy of the vault file. */
export const medium = z.strictObject({
  label: name,
  kind: oneOf(['usb', 'disc', 'disk']).optional(),
  entry: line(64).optional(),
  format: count.optional(),
  written_at: when.optional(),
  write_protected: z.boolean().optional(),
  location: reference.optional(),
  taken_out_at: when.optional(),
  last_open_test: when.optional(),
});
