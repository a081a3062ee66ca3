import { useCallback, useEffect, useRef, useState } from 'react';
import type { StrengthView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

export type PassphraseKind = 'drawn' | 'own';

export interface Passphrase {
  readonly kind: PassphraseKind;
  readonly setKind: (kind: PassphraseKind) => void;
  readonly drawn: string;
  readonly drawAgain: () => void;
  readonly own: string;
  readonly setOwn: (own: string) => void;
  /** The same once more: what was drawn, or what was chosen. */
  readonly again: string;
  readonly setAgain: (again: string) => void;
  readonly strength: StrengthView | null;
  /** The one that will hold. */
  readonly passphrase: string;
  /** What is wrong with it, as far as that is known: how strong it is may still be weighed. */
  readonly mistake: MessageKey | null;
  /** Goes on if nothing is wrong. One that is still being weighed is waited for, so that no press is lost. */
  readonly ifGood: (goOn: () => void) => void;
}

/** Both kinds of passphrase, and what still is wrong with the chosen one. */
export function usePassphrase(): Passphrase {
  const [kind, chooseKind] = useState<PassphraseKind>('drawn');
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const { drawn, drawAgain } = useDrawn();
  const strength = useStrength(own);
  const passphrase = kind === 'drawn' ? drawn : own;
  const ifGood = useIfGood((known) => mistakeIn(kind, passphrase, again, known));
  return {
    kind,
    setKind: (chosen) => {
      chooseKind(chosen);
      setAgain('');
    },
    drawn,
    drawAgain,
    own,
    setOwn,
    again,
    setAgain,
    strength,
    passphrase,
    mistake: mistakeIn(kind, passphrase, again, strength),
    ifGood: (goOn) => {
      ifGood(kind === 'own' && strength === null ? own : null, strength, goOn);
    },
  };
}

function mistakeIn(
  kind: PassphraseKind,
  passphrase: string,
  again: string,
  strength: StrengthView | null,
): MessageKey | null {
  if (passphrase === '') return 'app.founding.passphrase.missing';
  if (kind === 'own' && strength?.isEnough === false) return 'app.founding.passphrase.weak';
  const isSame = kind === 'drawn' ? plain(again) === plain(passphrase) : again === passphrase;
  return isSame ? null : 'app.founding.passphrase.differs';
}

/** One press at a time: a second one, while the first waits for the weighing, is the same. */
function useIfGood(mistakeOf: (strength: StrengthView | null) => MessageKey | null) {
  const isWaiting = useRef(false);
  return (unweighed: string | null, strength: StrengthView | null, goOn: () => void) => {
    if (isWaiting.current || mistakeOf(strength) !== null) return;
    if (unweighed === null) {
      goOn();
      return;
    }
    isWaiting.current = true;
    void sigill.vault.weighPassphrase({ passphrase: unweighed }).then((answer) => {
      isWaiting.current = false;
      if (answer.ok && mistakeOf(answer.value) === null) goOn();
    });
  };
}

/** Capitals and what stands between the words do not matter in words that were drawn. */
const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');

function useDrawn() {
  const { language } = useSpeech();
  const [drawn, setDrawn] = useState('');
  const drawAgain = useCallback(() => {
    void sigill.vault.suggestPassphrase({ language }).then((answer) => {
      if (answer.ok) setDrawn(answer.value.passphrase);
    });
  }, [language]);
  useEffect(drawAgain, [drawAgain]);
  return { drawn, drawAgain };
}

function useStrength(own: string): StrengthView | null {
  const [weighed, setWeighed] = useState<{ readonly of: string; readonly strength: StrengthView } | null>(
    null,
  );
  useEffect(() => {
    if (own === '') return undefined;
    let isCurrent = true;
    void sigill.vault.weighPassphrase({ passphrase: own }).then((answer) => {
      if (isCurrent && answer.ok) setWeighed({ of: own, strength: answer.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [own]);
  return weighed?.of === own ? weighed.strength : null;
}
