import { z } from 'zod';
import { channels } from './channel.ts';
import { contact } from './contact.ts';
import { line, lines, name, reference, secretText } from './values.ts';

/** The half of a contact that only readers of the private compartment see. `contact` is the open half's id. */
export const privateDetails = z.strictObject({
  contact: reference,
  channels: channels.optional(),
  verify_phrase: line(200).optional(),
  private_accounts: contact.shape.private_accounts,
});

/** What the organisation decided once. Thresholds of the readiness rules stand under the rule's number. */
export const settings = z.strictObject({
  organisation: name,
  /** Everything in the vault is invented: each page printed from it says so. */
  example: z.boolean().optional(),
  language: line(20).optional(),
  meeting_place: line(300).optional(),
  reserve_place: line(300).optional(),
  public_number: line(100).optional(),
  disposal_decision: line(200).optional(),
  /** Kinds, or ids, of compartments whose secrets are shown to two persons. Absent: the IT logins. */
  second_person: z.array(line(40)).max(100).optional(),
  thresholds: z
    .record(z.string(), z.strictObject({ yellow: z.int().optional(), red: z.int().optional() }))
    .optional(),
});

/** Who a principal is. The log holds ids alone, so that names can be erased. */
export const member = z.strictObject({
  principal: z.string().regex(/^[0-9a-f]{32}$/),
  name,
  function: line(200).optional(),
  role: line(100).optional(),
  contact: reference.optional(),
});

/** A text prepared before the day: a staff message, a notice, a script. */
export const template = z.strictObject({
  name,
  text_sv: lines().optional(),
  text_en: lines().optional(),
  purpose: line(300).optional(),
});

/** An edit that was not finished when the vault locked. `of` is absent for something new. */
export const draft = z.strictObject({
  of: reference.optional(),
  kind: name,
  fields: z.record(z.string(), z.json()),
});

/** A journal note. `record` and `revision` repeat where it lies, so that nobody can move it (format rules G). */
export const note = z.strictObject({
  record: z.string().regex(/^[0-9a-f]{32}$/),
  revision: z.string().regex(/^[0-9a-f]{32}$/),
  what: name,
  object: reference.optional(),
  reason: secretText.optional(),
  text: lines(20_000).optional(),
  decision: z.boolean().optional(),
  occurred_at: line(40).optional(),
  recorded_at: line(40).optional(),
  incident: reference.optional(),
  detail: z.record(z.string(), z.json()).optional(),
});
