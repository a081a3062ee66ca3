import { createTranslator, type Language } from '../../../i18n/index.ts';
import {
  applyPatch,
  kindMember,
  parseInput,
  parsePatch,
  toRecordData,
  viewOf,
  type Fields,
  type JsonObject,
} from '../../model/index.ts';
import { VaultError, type Change, type Session, type StoredRecord } from '../../store/index.ts';
import { fieldsOf, isRemoved } from '../items/item-view.ts';
import { openRegister } from '../session/card-words.ts';
import { stepFacts, type StepFact } from './facts.ts';
import { dayAfter, isStepKey, stepPlan, type StepKey } from './plan.ts';

export type { StepKey } from './plan.ts';
export type StepState = 'done' | 'open' | 'late';

/** A step as it stands. */
export interface NextStep {
  readonly key: StepKey;
  /** The day by which it should be done; null when no day was set. */
  readonly due: string | null;
  readonly state: StepState;
  /** ISO 8601; null while it is not done, and where nothing tells when. */
  readonly doneAt: string | null;
  /** Done by what lies in the vault: then nobody marks it. */
  readonly isProven: boolean;
}

/** What says in a task that it is one of these steps. */
const cause = 'founding';

/** All steps with their days and how they stand, in the order in which they are advised. */
export function nextSteps(session: Session, now: number): NextStep[] {
  const facts = stepFacts(session);
  const kept = keptSteps(session);
  const today = dayAfter(now, 0);
  return stepPlan.map(({ key }) => stepOf(key, facts[key], kept.get(key)?.fields, today));
}

function stepOf(
  key: StepKey,
  fact: StepFact | null,
  kept: Fields<'task'> | undefined,
  today: string,
): NextStep {
  const due = kept?.due ?? null;
  const doneAt = fact?.at ?? kept?.done_at ?? null;
  const isDone = fact !== null || kept?.done_at !== undefined;
  const isLate = due !== null && due < today;
  return { key, due, state: isDone ? 'done' : isLate ? 'late' : 'open', doneAt, isProven: fact !== null };
}

/**
 * Sets a day for each step that has none, counted from now. The step lies in the register as a task, in words of this
 * language. Fails with `no-right` and as a save does.
 */
export function planSteps(session: Session, { language, now }: { language: Language; now: number }): void {
  const kept = keptSteps(session);
  const missing = stepPlan.filter(({ key }) => kept.get(key)?.fields.due === undefined);
  session.save(
    missing.map(({ key, days }) => changeOf(session, kept.get(key), taskOf(key, days, { language, now }))),
  );
}

function taskOf(
  key: StepKey,
  days: number,
  { language, now }: { language: Language; now: number },
): JsonObject {
  const t = createTranslator(language);
  return { what: t(`work.step-${key}`), cause, object: key, due: dayAfter(now, days) };
}

/** Says by hand that a step is done, or that it is not after all. Fails with `no-right` and as a save does. */
export function markStep(
  session: Session,
  { key, done, by, language }: { key: StepKey; done: boolean; by: string; language: Language },
  now: number,
): void {
  const kept = keptSteps(session).get(key);
  const who = by === '' ? {} : { done_by: by };
  const mark = done ? { done_at: new Date(now).toISOString(), ...who } : { done_at: null, done_by: null };
  const named = { what: createTranslator(language)(`work.step-${key}`), cause, object: key };
  session.save([changeOf(session, kept, kept === undefined ? { ...named, ...mark } : mark)]);
}

interface KeptStep {
  readonly stored: StoredRecord;
  readonly fields: Fields<'task'>;
}

function keptSteps(session: Session): Map<StepKey, KeptStep> {
  const register = session.compartmentOf('register');
  const found = new Map<StepKey, KeptStep>();
  if (register?.readable !== true) return found;
  for (const stored of session.records(register.id)) {
    if (stored.joined.data[kindMember] !== 'task' || isRemoved(stored)) continue;
    const fields = viewOf('task', fieldsOf(stored));
    if (fields.cause === cause && isStepKey(fields.object)) found.set(fields.object, { stored, fields });
  }
  return found;
}

/** A new task, or the kept one with these fields changed (null takes one away). Fails with `no-right`. */
function changeOf(session: Session, kept: KeptStep | undefined, fields: JsonObject): Change {
  const register = openRegister(session);
  if (register === undefined) throw new VaultError('no-right');
  const data =
    kept === undefined
      ? toRecordData('task', parseInput('task', fields))
      : applyPatch(kept.stored.joined.data as JsonObject, parsePatch('task', fields));
  return { compartment: register.id, record: kept?.stored.record ?? session.newRecord(), data };
}
