import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, RestoreProgressView, WireError } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';
import { outcomeOf, refusalOf, withState, type Source, type SourceState } from './sources.ts';

export interface SheetsHold {
  readonly progress: RestoreProgressView | null;
  /** Why not even the beginning could be made. */
  readonly error: WireError | null;
  readonly sources: readonly Source[];
  readonly addFiles: (files: readonly File[]) => void;
  readonly addText: (text: string) => void;
  readonly begin: () => void;
}

type Read = () => Promise<Answer<RestoreProgressView & { readonly found: number }>>;

/** Sheets as they are read in: one after the other, and what became of each. */
export function useSheets(): SheetsHold {
  const [progress, setProgress] = useState<RestoreProgressView | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const [sources, setSources] = useState<readonly Source[]>([]);
  const last = useRef(0);
  const isComplete = useRef(false);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const begin = useCallback(() => {
    setError(null);
    void sigill.vault.beginRestore({}).then((answer) => {
      if (answer.ok) setProgress(answer.value);
      else setError(answer.error);
    });
  }, []);
  useEffect(begin, [begin]);
  const add = useCallback((file: string | null, read: Read) => {
    last.current += 1;
    const id = last.current;
    const become = (state: SourceState) => {
      setSources((all) => withState(all, id, state));
    };
    setSources((all) => [...all, { id, file, state: { name: 'waiting' } }]);
    queue.current = queue.current.then(async () => {
      become({ name: 'reading' });
      const answer = await read();
      if (!answer.ok) {
        become({ name: 'failed', error: answer.error });
        return;
      }
      become(outcomeOf(answer.value.found, isComplete.current));
      isComplete.current = answer.value.complete;
      setProgress(answer.value);
    });
  }, []);
  const addFiles = useCallback(
    (files: readonly File[]) => {
      for (const file of files) add(file.name, () => readFile(file));
    },
    [add],
  );
  const addText = useCallback(
    (text: string) => {
      add(null, () => sigill.vault.addCodes({ text }));
    },
    [add],
  );
  return { progress, error, sources, addFiles, addText, begin };
}

const asText = /\.(txt|csv|log)$/i;

async function readFile(file: File): ReturnType<Read> {
  const error = refusalOf(file.size);
  if (error) return { ok: false, error };
  try {
    if (asText.test(file.name)) return await sigill.vault.addCodes({ text: await file.text() });
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await sigill.vault.addScan({ name: file.name, bytes });
  } catch {
    // The file went away between being chosen and being read.
    return { ok: false, error: { code: 'file-not-found', params: {} } };
  }
}
