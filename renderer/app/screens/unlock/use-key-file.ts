import { useState } from 'react';

/** What the door takes, and the command line: a key file is a few lines, but may be any file, a picture for one. */
const mostBytes = 4 * 1024 * 1024;

interface KeyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file was not taken. */
export type KeyFileFault = 'too-large' | 'empty' | 'unreadable';

export interface KeyFileHold {
  readonly file: KeyFile | null;
  readonly fault: KeyFileFault | null;
  readonly read: (file: File) => void;
}

/** A key file as it was read in the page. Another takes its place; one that cannot be read leaves none. */
export function useKeyFile(): KeyFileHold {
  const [file, setFile] = useState<KeyFile | null>(null);
  const [fault, setFault] = useState<KeyFileFault | null>(null);
  const read = (given: File) => {
    void keyFileOf(given).then((answer) => {
      const isFault = typeof answer === 'string';
      setFile(isFault ? null : answer);
      setFault(isFault ? answer : null);
    });
  };
  return { file, fault, read };
}

/** The file's name and bytes, or why it is none. */
export async function keyFileOf(file: File): Promise<KeyFile | KeyFileFault> {
  if (file.size > mostBytes) return 'too-large';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.byteLength === 0 ? 'empty' : { name: file.name, bytes };
  } catch {
    // The file went away between being chosen and being read.
    return 'unreadable';
  }
}
