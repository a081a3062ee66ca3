import { useRef, useState } from 'react';
import type { ImportPreviewView, WireError } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

/** What is brought in, and what it is called on the screen. */
export interface Source {
  readonly name: string | null;
  readonly content: { readonly bytes: Uint8Array } | { readonly text: string };
}

export type ImportStep =
  | { readonly name: 'source'; readonly error: WireError | null }
  | { readonly name: 'reading'; readonly source: Source }
  | { readonly name: 'password'; readonly source: Source; readonly error: WireError | null }
  | {
      readonly name: 'look';
      readonly source: Source;
      readonly preview: ImportPreviewView;
      readonly error: WireError | null;
    }
  | { readonly name: 'running'; readonly source: Source }
  | { readonly name: 'done'; readonly saved: number; readonly kinds: ImportPreviewView['kinds'] };

const lockedCodes = new Set(['kdbx-secret-missing', 'kdbx-wrong-secret']);

/** The road of an import: a source, a look at what comes, the import itself. Nothing is saved before the last. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>({ name: 'source', error: null });
  const password = useRef<string | null>(null);
  const look = async (source: Source, given: string | null = null) => {
    password.current = given;
    setStep({ name: 'reading', source });
    const answer = await sigill.vault.previewImport({ source: source.content, password: given, into: null });
    if (answer.ok) {
      setStep({ name: 'look', source, preview: answer.value, error: null });
      return;
    }
    const { error } = answer;
    if (!lockedCodes.has(error.code)) setStep({ name: 'source', error });
    else setStep({ name: 'password', source, error: given === null ? null : error });
  };
  const run = async (source: Source, preview: ImportPreviewView, into: string | null) => {
    setStep({ name: 'running', source });
    const answer = await sigill.vault.runImport({ source: source.content, password: password.current, into });
    if (!answer.ok) {
      setStep({ name: 'look', source, preview, error: answer.error });
      return;
    }
    password.current = null;
    setStep({ name: 'done', saved: answer.value.saved, kinds: answer.value.kinds });
  };
  const again = () => {
    password.current = null;
    setStep({ name: 'source', error: null });
  };
  return { step, look, run, again };
}
