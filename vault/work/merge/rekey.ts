import { kindMember } from '../../model/index.ts';
import { removeMembers, VaultError, type Session } from '../../store/index.ts';

/** What a re-key did, by kind of compartment. */
export interface Rekeyed {
  readonly done: readonly string[];
  /** Compartments that still have keys which somebody had who may not read now. */
  readonly owed: readonly string[];
}

const manage = 7;

/**
 * New keys for every compartment that this session manages, and everything in them sealed anew; the journal holds that it was
 * done. Fails with `no-right` where it manages none, `fork-unsettled`, and as a save does.
 */
export function rekeyAll(session: Session): Rekeyed {
  const managed = session.compartments().filter(({ right, readable }) => right >= manage && readable);
  if (managed.length === 0) throw new VaultError('no-right');
  removeMembers(session, [], [{ [kindMember]: 'note', what: 'rekey' }]);
  const kinds = new Map(session.compartments().map(({ id, kind }) => [id, kind]));
  const owed = session
    .check()
    .flatMap((finding) =>
      finding.kind === 'compartment-owed' ? [kinds.get(finding.compartment) ?? finding.compartment] : [],
    );
  return { done: managed.map(({ kind }) => kind), owed };
}
