import { useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Button, SecretField, useErrorText } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

export interface PasswordStepProps {
  readonly name: string;
  readonly error: WireError | null;
  readonly onGive: (password: string) => void;
  readonly onAgain: () => void;
}

/** The password of a file that is locked. */
export function PasswordStep({ name, error, onGive, onAgain }: PasswordStepProps) {
  const { t } = useSpeech();
  const [password, setPassword] = useState('');
  const wrong = useErrorText(error);
  return (
    <form
      className="import-source"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onGive(password);
      }}
    >
      <SecretField
        label={t('app.import.password', { name })}
        value={password}
        onChange={setPassword}
        help={t('app.import.password.help')}
        error={wrong}
        autoFocus
      />
      <div className="actions">
        <Button onPress={onAgain}>{t('app.import.again')}</Button>
        <Button kind="primary" type="submit" isDisabled={password === ''}>
          {t('app.import.unlock-file')}
        </Button>
      </div>
    </form>
  );
}
