import { useEffect, useState } from 'react';
import { sigill } from '../sigill.ts';

/**
 * Words of restore cards that begin with the letters.
 * @param letters a to z
 * @returns null while none were typed, or until the engine, which has the list, has answered
 */
export function useCardWords(letters: string): readonly string[] | null {
  const [found, setFound] = useState<{ readonly of: string; readonly words: readonly string[] } | null>(null);
  useEffect(() => {
    if (letters === '') return undefined;
    let isCurrent = true;
    void sigill.vault.completeCardWord({ letters }).then((answer) => {
      if (isCurrent && answer.ok) setFound({ of: letters, words: answer.value.words });
    });
    return () => {
      isCurrent = false;
    };
  }, [letters]);
  return letters !== '' && found?.of === letters ? found.words : null;
}
