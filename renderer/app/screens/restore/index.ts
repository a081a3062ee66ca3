/** The way back from paper: sheets, what opens them, who was removed, a vault. */
export { CardsPanel, type CardHand } from './cards-panel.tsx';
export { useOpenerWords } from './paper-found.tsx';
export { RestoreScreen } from './restore-screen.tsx';
export { cardsLeft, mnemonicsOf, type CardSetWanted } from './typed-cards.ts';
export { GateDialog } from './gate-dialog.tsx';
export { GateChoice, ShutOut } from './gate-step.tsx';
export { isAnswered, noAnswer, removedOf } from './gate-answer.ts';
