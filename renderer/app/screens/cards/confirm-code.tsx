import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, Dialog, ErrorState, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { codePlaces } from './code-places.ts';

const random = (values: Uint32Array<ArrayBuffer>) => crypto.getRandomValues(values);

/** Four characters of the recovery code, read back from both sheets. */
export function ConfirmCode({ onClose, onRight }: { onClose: () => void; onRight: () => void }) {
  const { t } = useSpeech();
  const [places] = useState(() => codePlaces(random));
  const [typed, setTyped] = useState<readonly string[]>(places.map(() => ''));
  const { check, isWrong, isChecking, error, forget } = useCodeCheck(onRight);
  const isFilled = typed.every((character) => character !== '');
  return (
    <Dialog isOpen onClose={onClose} title={t('app.cards.code-ask')}>
      <p className="panel-text">{t('app.cards.code-ask-lead')}</p>
      <Form
        className="result"
        onSubmit={(event) => {
          event.preventDefault();
          if (isFilled) check(places.map((place, at) => ({ place, character: typed[at] ?? '' })));
        }}
      >
        <div className="short-fields">
          {places.map((place, at) => (
            <TextField
              key={place}
              label={t('app.cards.code-character', { place })}
              value={typed[at] ?? ''}
              isMono
              maxLength={1}
              autoFocus={at === 0}
              onChange={(character) => {
                forget();
                setTyped(typed.map((one, other) => (other === at ? character.trim().toUpperCase() : one)));
              }}
            />
          ))}
        </div>
        <div role="alert">
          {isWrong && (
            <Banner kind="warn" icon={TriangleAlert}>
              <strong>{t('app.cards.code-wrong')}</strong> {t('app.cards.code-wrong.next')}
            </Banner>
          )}
        </div>
        {error && <ErrorState error={error} />}
        <div className="actions">
          <Button kind="primary" type="submit" icon={Check} isDisabled={!isFilled} isPending={isChecking}>
            {t('app.cards.code-check')}
          </Button>
          <Button onPress={onClose}>{t('app.frame.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

type Characters = readonly { readonly place: number; readonly character: string }[];

function useCodeCheck(onRight: () => void) {
  const [isWrong, setIsWrong] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const check = (characters: Characters) => {
    setIsChecking(true);
    void sigill.vault.confirmRecoveryCode({ characters }).then((answer) => {
      setIsChecking(false);
      if (!answer.ok) setError(answer.error);
      else if (answer.value.right) onRight();
      else setIsWrong(true);
    });
  };
  const forget = () => {
    setIsWrong(false);
    setError(null);
  };
  return { check, isWrong, isChecking, error, forget };
}
