/** What copies, check, log and erasures share, inside a vault and before a damaged one. */
export { FoundList } from './found-list.tsx';
export { KeepingNav } from './keeping-nav.tsx';
export { OpenSaved } from './open-saved.tsx';
export { RepairOutcome } from './repair-outcome.tsx';
export { useWayIn, type WayInHold } from './use-way-in.ts';
export { asSaid, WayIn } from './way-in.tsx';
