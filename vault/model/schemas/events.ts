import { z } from 'zod';
import { answer, count, day, line, lines, name, oneOf, reference, references, when } from './values.ts';

/** Who holds what: a restore card, an envelope, a stick, a binder, a safe. */
export const custodian = z.strictObject({
  person: reference,
  function: line(200).optional(),
  kind: oneOf(['restore_card', 'envelope', 'usb', 'binder', 'safe', 'wallet_card', 'opening_card']),
  held: line(200).optional(),
  received_at: when.optional(),
  receipt_signed: z.boolean().optional(),
  returned_at: when.optional(),
  card_index: count.optional(),
  scheme_k: count.optional(),
  scheme_n: count.optional(),
  /** Of a restore card: its set's SLIP-39 identifier. */
  generation: count.optional(),
  last_confirmed_at: when.optional(),
});

/**
 * Two words of a restore card by which it can be told weeks later that its holder reads the right paper. Erased once
 * the card is confirmed or void: docs/vault-format.md 11.1. `generation` is the set's identifier.
 */
export const cardWords = z.strictObject({
  generation: count,
  card_index: count,
  places: z.array(count).length(2),
  words: z.array(line(20, 1)).length(2),
});

/** An envelope was opened. `occurred_at` is the pen's time, `recorded_at` when it was entered. */
export const opening = z.strictObject({
  copy: reference,
  envelope: reference.optional(),
  occurred_at: when,
  recorded_at: when.optional(),
  reason: oneOf(['emergency', 'drill', 'inspection', 'misuse', 'accident']),
  authorised_by: reference.optional(),
  opened_by: references.optional(),
  seal_no_read: line(100).optional(),
  intact: answer.optional(),
  used_credentials: references.optional(),
  rotate_due: when.optional(),
  closed_at: when.optional(),
  review_result: line(500).optional(),
  paper_protocol_ref: line(200).optional(),
});

export const review = z.strictObject({
  object: reference,
  at: when,
  by: reference.optional(),
  method: oneOf(['phone', 'form', 'in_person', 'hr_file']).optional(),
  outcome: line(300).optional(),
  changes: count.optional(),
});

export const drill = z.strictObject({
  type: oneOf(['call', 'inspection', 'paper_only', 'restore']),
  date: day,
  participants: references.optional(),
  list: reference.optional(),
  reached_percent: count.optional(),
  minutes: count.optional(),
  minutes_to_first_secret: count.optional(),
  wrong_numbers: count.optional(),
  pages_unreadable: count.optional(),
  faults: count.optional(),
  findings: lines().optional(),
});

export const callAttempt = z.strictObject({
  list: reference.optional(),
  contact: reference,
  channel: line(100).optional(),
  occurred_at: when,
  recorded_at: when.optional(),
  result: oneOf(['reached', 'no_answer', 'wrong', 'engaged']),
  comes_at: line(40).optional(),
  occasion: reference.optional(),
});

/** Something to do, with the one who does it and why. */
export const task = z.strictObject({
  what: line(500, 1),
  owner: reference.optional(),
  due: day.optional(),
  cause: line(300).optional(),
  object: reference.optional(),
  done_at: when.optional(),
  done_by: reference.optional(),
});

export const incident = z.strictObject({
  name,
  started_at: when,
  ended_at: when.optional(),
  note: lines().optional(),
});
