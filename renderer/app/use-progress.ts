import { useState } from 'react';
import type { VaultEvent } from '../../electron/contract/index.ts';
import { useVaultEvent } from './vault-events.ts';

type Progress = Extract<VaultEvent, { readonly kind: 'progress' }>;

/** How far the engine has come with a task, as it last told; null before it has told anything. */
export function useProgress(task: Progress['task']): { readonly done: number; readonly of: number } | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useVaultEvent((event) => {
    if (event.kind === 'progress' && event.task === task) setProgress(event);
  });
  return progress;
}
