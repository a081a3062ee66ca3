/** What lies in quarantine: seen beside what the vault holds today, taken over or left. */
export { QuarantineScreen } from './quarantine-screen.tsx';
