import { useCallback, useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

/** A copy that was made and checked. */
export interface Copied {
  readonly name: string;
  readonly kilobytes: number;
}

export interface CopyVault {
  readonly isCopying: boolean;
  readonly copied: Copied | null;
  readonly error: WireError | null;
  /** Asks where, and copies. What was there of that name stays until the new one is whole. */
  readonly copy: () => void;
}

/** A checked copy of the vault, as it stands, to where the system's dialog says. */
export function useCopyVault(suggestedName: string, onCopied?: (copied: Copied) => void): CopyVault {
  const [isCopying, setIsCopying] = useState(false);
  const [copied, setCopied] = useState<Copied | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const run = useCallback(async () => {
    setError(null);
    const place = await sigill.shell.chooseSavePlace({ suggestedName, kind: 'sigill' });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const { ticket, name } = place.value;
    setIsCopying(true);
    const answer = await sigill.vault.copyVault({ ticket });
    setIsCopying(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const done = { name, kilobytes: Math.ceil(answer.value.bytes / 1000) };
    setCopied(done);
    onCopied?.(done);
  }, [suggestedName, onCopied]);
  return { isCopying, copied, error, copy: () => void run() };
}
