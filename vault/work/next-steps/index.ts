/** What follows the first day of a vault: which steps there are, their days, and which are done. */
export { markStep, nextSteps, planSteps, type NextStep, type StepKey, type StepState } from './steps.ts';
export { copyToMedium, type MediumCopy } from './medium.ts';
