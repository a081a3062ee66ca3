/** The way back from paper: sheets, what opens them, who was removed, a vault. */
export { RestoreScreen } from './restore-screen.tsx';
