/** What follows the first day: each step with its day, how it stands, and the way to it. */
export { NextStepsScreen } from './next-steps-screen.tsx';
export { StepWhen } from './step-when.tsx';
export { useCopyVault } from './use-copy-vault.ts';
