import { useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Banner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { PassphraseFields } from '../founding/passphrase-step.tsx';
import { usePassphrase, type Passphrase } from '../founding/use-passphrase.ts';

export interface OwnPassphraseHold {
  /** Whether a start card was used, which asks for a passphrase of one's own. */
  readonly isAsked: boolean;
  readonly isLacking: boolean;
  /** Goes on where none is asked for, or it is good. */
  readonly ifGood: (goOn: () => void) => void;
  readonly phrase: Passphrase;
  /** What is sent beside the card's words; undefined while no card was used. */
  readonly passphrase: string | undefined;
  readonly forget: () => void;
}

/** The passphrase that takes the place of a start card, asked for once the card has been tried. */
export function useOwnPassphrase(error: WireError | null): OwnPassphraseHold {
  const [isAsked, setIsAsked] = useState(false);
  const phrase = usePassphrase();
  if (error?.code === 'own-passphrase-needed' && !isAsked) setIsAsked(true);
  return {
    isAsked,
    isLacking: isAsked && phrase.mistake !== null,
    ifGood: (goOn) => {
      if (isAsked) phrase.ifGood(goOn);
      else goOn();
    },
    phrase,
    passphrase: isAsked ? phrase.passphrase : undefined,
    forget: () => {
      setIsAsked(false);
    },
  };
}

interface OwnPassphraseProps {
  readonly own: OwnPassphraseHold;
  readonly isAsked: boolean;
  readonly isUnlocking: boolean;
}

/** Asked for below the card's words, which stay as they were typed. */
export function OwnPassphrase({ own: { phrase }, isAsked, isUnlocking }: OwnPassphraseProps) {
  const { t } = useSpeech();
  return (
    <>
      <div role="status">
        <Banner kind="info">
          <strong>{t('errors.own-passphrase-needed')}</strong> {t('errors.own-passphrase-needed.next')}
        </Banner>
      </div>
      <PassphraseFields phrase={phrase} isAsked={isAsked} isDisabled={isUnlocking} />
    </>
  );
}
