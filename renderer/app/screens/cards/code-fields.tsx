import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Banner, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { codePlaces, groupAndPlace } from './code-places.ts';
import { useReadBack, type ReadBack } from './use-read-back.ts';

const random = (values: Uint32Array<ArrayBuffer>) => crypto.getRandomValues(values);

export interface CodeBack extends ReadBack {
  /** Places of the characters asked for, from 1. */
  readonly places: readonly number[];
}

/** Four characters of the recovery code, drawn anew each time, and the engine's word on them. */
export function useCodeBack(onRight: () => void): CodeBack {
  const [places] = useState(() => codePlaces(random));
  const back = useReadBack({
    count: places.length,
    least: 1,
    ask: (typed) =>
      sigill.vault.confirmRecoveryCode({
        characters: places.map((place, at) => ({ place, character: typed[at] ?? '' })),
      }),
    onRight,
  });
  return { ...back, places };
}

/** A field for each character, named by its group on the sheets and its place in the group. */
export function CodeFields({ back, isFocused = false }: { back: CodeBack; isFocused?: boolean }) {
  const { t } = useSpeech();
  return (
    <div className="short-fields code-fields" role="group" aria-label={t('app.cards.code-ask')}>
      {back.places.map((place, at) => (
        <TextField
          key={place}
          label={t('app.cards.code-character', groupAndPlace(place))}
          value={back.typed[at] ?? ''}
          isMono
          maxLength={1}
          autoFocus={isFocused && at === 0}
          onChange={(character) => {
            back.type(at, character.trim().toUpperCase());
          }}
        />
      ))}
    </div>
  );
}

/** Said when the characters are not those of the code. */
export function CodeWrong() {
  const { t } = useSpeech();
  return (
    <Banner kind="warn" icon={TriangleAlert}>
      <strong>{t('app.cards.code-wrong')}</strong> {t('app.cards.code-wrong.next')}
    </Banner>
  );
}
