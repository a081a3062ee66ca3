import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { LockedView, SlotView } from '../../../../electron/contract/index.ts';
import { RadioGroup, SecretField, useErrorText } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { UnlockAction } from './unlock-action.tsx';
import { useUnlock } from './use-unlock.ts';

const isPassphrase = ({ kind, state }: SlotView) =>
  (kind === 'passphrase' || kind === 'passphrase-and-key-file') && state === 'whole';

/** Who one is, by function, and the passphrase. */
export function PassphraseDoor({ vault }: { vault: LockedView }) {
  const { t } = useSpeech();
  const slots = vault.slots.filter(isPassphrase);
  const [label, setLabel] = useState<string | null>(slots[0]?.label ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { isUnlocking, error, unlock, forget } = useUnlock();
  const why = useErrorText(error);
  return (
    <Form
      className="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isUnlocking) return;
        if (passphrase === '') setIsAsked(true);
        else unlock(label, { kind: 'passphrase', passphrase });
      }}
    >
      {slots.length > 1 ? (
        <RadioGroup
          label={t('app.unlock.who')}
          choices={slots.map((slot) => ({ id: slot.label, name: slot.label }))}
          value={label}
          onChange={setLabel}
          isFramed
          layout="grid"
        />
      ) : (
        slots[0] && <p className="unlock-as">{t('app.unlock.as', { label: slots[0].label })}</p>
      )}
      <SecretField
        label={t('app.unlock.passphrase')}
        value={passphrase}
        autoFocus
        isDisabled={isUnlocking}
        onChange={(typed) => {
          setPassphrase(typed);
          setIsAsked(false);
          forget();
        }}
        error={isAsked ? t('app.unlock.type-first') : why}
      />
      <UnlockAction isUnlocking={isUnlocking} />
    </Form>
  );
}
