/** Restore cards and the recovery code: made, put on paper, handed out, confirmed. */
export { CardsScreen } from './cards-screen.tsx';
export { CodeFields, CodeWrong, useCodeBack } from './code-fields.tsx';
