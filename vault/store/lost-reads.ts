import {
  isCounted,
  readRight,
  type CompartmentId,
  type EntryName,
  type Log,
  type LogView,
  type PrincipalId,
  type Right,
} from '../../crypto/index.ts';

/** A principal that could read a compartment, and since a moment may not any more. What it saw it may remember. */
export interface LostRead {
  readonly principal: PrincipalId;
  readonly compartment: CompartmentId;
  /** The entry that took it, and its time, milliseconds since 1970 UTC. */
  readonly entry: EntryName;
  readonly at: number;
}

/**
 * Who once could read what they may not read now, from the log alone: by removal, by lesser rights, and by keys that
 * leaked, whose finder counts as a reader who was sent away. Nothing of it is stored. docs/vault-format.md 17.3.
 */
export function lostReadsIn(log: Log, view: LogView): LostRead[] {
  const held = new Map<PrincipalId, Map<CompartmentId, Right>>();
  const lost = new Map<string, LostRead>();
  const lose = (principal: PrincipalId, compartment: CompartmentId, entry: EntryName, at: number): void => {
    lost.set(`${principal}/${compartment}`, { principal, compartment, entry, at });
  };
  for (const name of view.order) {
    const entry = log.entry(name);
    const verdict = view.verdict(name);
    if (entry === undefined || verdict === undefined || !isCounted(verdict)) continue;
    for (const { id, rights, removed, leaked } of entry.body.principals ?? []) {
      const own = held.get(id) ?? new Map<CompartmentId, Right>();
      held.set(id, own);
      const read = [...own].filter(([, right]) => right >= readRight).map(([compartment]) => compartment);
      if (removed === true || leaked === true) for (const each of read) lose(id, each, name, entry.time);
      if (removed === true) own.clear();
      for (const [compartment, right] of Object.entries(rights ?? {}) as [CompartmentId, Right][]) {
        if (right < readRight && read.includes(compartment)) lose(id, compartment, name, entry.time);
        if (right >= readRight) lost.delete(`${id}/${compartment}`);
        own.set(compartment, right);
      }
    }
  }
  return [...lost.values()].filter(({ compartment }) => view.compartments.has(compartment));
}
