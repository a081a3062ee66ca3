export { CopiesScreen } from './copies-screen.tsx';
export { CopyTable } from './copy-table.tsx';
export { RestoreCopyDialog } from './restore-copy-dialog.tsx';
export { listCopies } from './use-copies.ts';
export { useVerifying } from './use-verifying.ts';
export { VerifyAll } from './verify-all.tsx';
