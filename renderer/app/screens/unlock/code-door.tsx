import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { LockedView } from '../../../../electron/contract/index.ts';
import { KeyHints, TextField, useErrorText } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { BackToPassphrase } from './back-to-passphrase.tsx';
import { MissingWay } from './missing-way.tsx';
import { UnlockAction } from './unlock-action.tsx';
import { useUnlock } from './use-unlock.ts';

/** The recovery code, typed from its two sheets. */
export function CodeDoor({ vault, onBack }: { vault: LockedView; onBack: () => void }) {
  const { t } = useSpeech();
  const [code, setCode] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { isUnlocking, error, unlock, forget } = useUnlock();
  const why = useErrorText(error);
  const slot = vault.slots.find(({ kind }) => kind === 'recovery-code');
  if (slot === undefined) return <MissingWay way="code" onBack={onBack} />;
  return (
    <Form
      className="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isUnlocking) return;
        if (code.trim() === '') setIsAsked(true);
        else unlock(slot.label, { kind: 'recovery-code', code });
      }}
    >
      <TextField
        label={t('app.unlock.code')}
        help={t('app.unlock.code-help')}
        value={code}
        isMono
        isLong
        autoFocus
        isDisabled={isUnlocking}
        error={isAsked ? t('app.unlock.type-code-first') : why}
        onChange={(typed) => {
          setCode(typed);
          setIsAsked(false);
          forget();
        }}
      />
      <KeyHints />
      <UnlockAction isUnlocking={isUnlocking} error={error} file={vault.file} />
      <BackToPassphrase onBack={onBack} />
    </Form>
  );
}
