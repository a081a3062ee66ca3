/** Persons and rights: who opens the vault, and with what. */
export { PeopleScreen } from './people-screen.tsx';
export { RightsInWords } from './rights-in-words.tsx';
