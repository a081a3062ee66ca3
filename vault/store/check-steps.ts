import { checkErasures, checkFile, checkOwed, checkParts, checkStrangeRows } from './check.ts';
import { forbidsWriting, type Finding } from './findings.ts';
import { stateBehind } from './open-session.ts';
import type { Session } from './session.ts';
import type { SessionState } from './state.ts';
import { countRows } from './tables.ts';
import { verifyCompartment } from './verification.ts';

/** How far a check has come, in rows and signatures. */
export interface CheckProgress {
  readonly done: number;
  readonly of: number;
}

/** So many signatures at a time: about 25 ms. */
const signaturesAtATime = 100;

/**
 * As `check` of the session, a piece with each step, so that a window can show how far it has come and stop it: whoever
 * asks for no further step has stopped it. Never writes. docs/vault-format.md 16, 22.
 * @returns all that was found, what was found while opening among it
 */
export function* checkSteps(session: Session): Generator<CheckProgress, readonly Finding[]> {
  const state = stateBehind(session);
  const { container, view, deferred, log, parts } = state;
  const compartments = [...view.compartments.keys()];
  const of = compartments.reduce((sum, id) => sum + countRows(container.db, id), deferred.length + 1);
  let done = 0;
  const progress = (more: number): CheckProgress => ({ done: (done += more), of: Math.max(of, done) });
  yield progress(0);
  const findings: Finding[] = checkFile(container.db);
  yield progress(1);
  for (const signatures of checkSignatures(state, findings)) yield progress(signatures);
  for (const id of compartments) {
    const wanted = { findings, each: () => undefined, isTold: false };
    for (const rows of verifyCompartment(state, id, wanted)) yield progress(rows);
  }
  findings.push(...checkStrangeRows({ container, view }), ...checkErasures({ container, view }));
  findings.push(...checkParts({ container, log, view }), ...checkOwed({ view, parts }));
  if (findings.some(forbidsWriting)) state.hasFoundDamage = true;
  return [...state.openingFindings, ...state.recall.findings(log), ...findings];
}

function* checkSignatures({ deferred, log }: SessionState, findings: Finding[]): Generator<number, void> {
  for (let at = 0; at < deferred.length; at += signaturesAtATime) {
    const some = deferred.slice(at, at + signaturesAtATime);
    for (const entry of some) if (!log.holds(entry)) findings.push({ kind: 'entry-damaged', entry });
    yield some.length;
  }
}
