export { CopiesScreen } from './copies-screen.tsx';
