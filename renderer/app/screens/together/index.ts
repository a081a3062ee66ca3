/** What several persons do together: one joins for one act, or somebody goes on alone and says why. */
export { ClosedToOne } from './closed-to-one.tsx';
export { MakeGroup } from './make-group.tsx';
export { SecondPersonDialog, type Passed } from './second-person-dialog.tsx';
export { SecondPersonRules } from './second-person-rules.tsx';
