/** Vaults in shared folders: told apart, worked on in a local sealed copy, written back whole. docs/operations.md. */
export { isSharedPlace } from './shared-place.ts';
export {
  dropWorkingCopy,
  takeWorkingCopy,
  writeBack,
  writeBackLeft,
  workingCopyPath,
  type WorkingCopy,
  type WrittenBack,
} from './working-copy.ts';
