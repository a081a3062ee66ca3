/** From the vault to paper: choosing, looking through, saving, printing. */
export { FinishedPrint } from './finished-print.tsx';
export { Preparing } from './preparing.tsx';
export { PrintScreen } from './print-screen.tsx';
export { useCompartmentNames } from './print-facts.tsx';
export { usePaperCommands } from './use-paper-commands.ts';
export { usePreparation, type Prepare } from './use-preparation.ts';
