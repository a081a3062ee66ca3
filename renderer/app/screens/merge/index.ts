export { MergeDialog } from './merge-dialog.tsx';
export { NewKeys } from './merge-done.tsx';
