export { LoginsScreen } from './logins-screen.tsx';
