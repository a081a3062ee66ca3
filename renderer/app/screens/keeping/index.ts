export { FoundList } from './found-list.tsx';
export { KeepingNav } from './keeping-nav.tsx';
