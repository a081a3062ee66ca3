import { kindOf, viewOf, type Fields, type InnerKind, type JsonObject } from '../../model/index.ts';
import { members, type Session } from '../../store/index.ts';
import { fieldsOf, isRemoved } from '../items/item-view.ts';
import { searcherOf } from '../items/search.ts';
import { cardSetState } from '../session/card-set.ts';
import type { StepKey } from './plan.ts';

/** Whether a step is done by what lies in the vault, and when, where that is known. ISO 8601. */
export interface StepFact {
  readonly at: string | null;
}

/** What the vault itself says of each step; null where it says that the step is not done. */
export function stepFacts(session: Session): Readonly<Record<StepKey, StepFact | null>> {
  const inner = innerOf(session);
  const paper = inner('printed-document').filter(({ fields }) => fields.type === 'code-sheets');
  return {
    stick: lastOf(inner('medium').map(({ fields }) => fields.written_at)),
    cards: cardsFact(session),
    'second-owner': secondOwner(session),
    logins: searcherOf(session).counts().has('credential') ? { at: null } : null,
    'paper-vault': lastOf(paper.map(({ at }) => at)),
    'test-restore': lastOf(
      inner('drill').flatMap(({ fields }) => (fields.type === 'restore' ? [fields.date] : [])),
    ),
  };
}

function cardsFact(session: Session): StepFact | null {
  const set = cardSetState(session);
  return set?.counts === true ? lastOf(set.cards.flatMap(({ confirmedAt }) => confirmedAt ?? [])) : null;
}

/** Two persons who each may open and administer all of it. */
function secondOwner(session: Session): StepFact | null {
  const owners = members(session).filter(
    ({ kind, removed, rights }) =>
      kind === 'person' && !removed && Object.values(rights).every((right) => right === 7),
  );
  return owners.length > 1 ? { at: null } : null;
}

type Dated<K extends InnerKind> = { readonly fields: Fields<K>; readonly at: string };

/** Records of the register, of one kind, with the moment of their first revision. */
function innerOf(session: Session): <K extends InnerKind>(kind: K) => Dated<K>[] {
  const register = session.compartmentOf('register');
  const records = register?.readable === true ? [...session.records(register.id)] : [];
  return (kind) =>
    records
      .filter((record) => kindOf(record.joined.data as JsonObject) === kind && !isRemoved(record))
      .map((record) => ({
        fields: viewOf(kind, fieldsOf(record)),
        at: new Date(Math.min(...[...record.revisions.values()].map(({ at }) => at))).toISOString(),
      }));
}

/** The latest moment; a fact without one when none is known, and no fact when nothing is there at all. */
function lastOf(moments: readonly (string | undefined)[]): StepFact | null {
  if (moments.length === 0) return null;
  return {
    at:
      moments
        .flatMap((moment) => moment ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
