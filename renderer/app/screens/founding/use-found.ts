import { useState } from 'react';
import type { SessionView, WireError } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { fileNameOf, type FoundingPlan } from './plan.ts';

interface Found {
  readonly isFounding: boolean;
  readonly error: WireError | null;
  /** Asks where, and makes the vault there. @returns null when nothing was made */
  readonly found: (passphrase: string) => Promise<SessionView | null>;
}

/** Makes the vault. The recovery code it answers with is left in the engine, which prints it. */
export function useFound(plan: FoundingPlan): Found {
  const { language } = useSpeech();
  const [isFounding, setIsFounding] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const found = async (passphrase: string) => {
    setError(null);
    const place = await sigill.shell.newVaultPlace({
      suggestedName: `${fileNameOf(plan.organisation)}.sigill`,
    });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return null;
    setIsFounding(true);
    const answer = await sigill.vault.found({ ...plan, passphrase, language });
    setIsFounding(false);
    if (!answer.ok) setError(answer.error);
    return answer.ok ? answer.value.session : null;
  };
  return { isFounding, error, found };
}
