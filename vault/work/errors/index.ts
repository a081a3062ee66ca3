/** Refusals as they leave the house: a code, numbers, an exit status. */
export { exitStatus, exitStatusOf, type ExitStatus } from './exit-status.ts';
export { toRefusal, type Refusal, type RefusalCode } from './refusal.ts';
export { WorkError, type WorkErrorCode } from './work-error.ts';
