import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { LockedView, SlotView, UnlockingView } from '../../../../electron/contract/index.ts';
import { RadioGroup, SecretField, useErrorText } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { KeyFileField } from './key-file-field.tsx';
import { MissingWay } from './missing-way.tsx';
import { OwnPassphrase, useOwnPassphrase } from './own-passphrase.tsx';
import { UnlockAction } from './unlock-action.tsx';
import { useKeyFile, type KeyFileHold } from './use-key-file.ts';
import { useUnlock } from './use-unlock.ts';

const isPassphrase = ({ kind, state }: SlotView) =>
  (kind === 'passphrase' || kind === 'passphrase-and-key-file') && state === 'whole';

/** Who one is, by function, and the passphrase; and the key file, where that person's way in asks for one. */
export function PassphraseDoor({ vault }: { vault: LockedView }) {
  const slots = vault.slots.filter(isPassphrase);
  const [label, setLabel] = useState<string | null>(slots[0]?.label ?? null);
  const slot = slots.find((each) => each.label === label);
  if (slot === undefined) return <MissingWay way="passphrase" />;
  return <Door {...{ slots, slot }} file={vault.file} onLabel={setLabel} />;
}

interface DoorProps extends WhoProps {
  readonly file: string;
}

interface WhoProps {
  readonly slots: readonly SlotView[];
  readonly slot: SlotView;
  readonly onLabel: (label: string) => void;
}

function Door({ slots, slot, file, onLabel }: DoorProps) {
  const { t } = useSpeech();
  const [passphrase, setPassphrase] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { isUnlocking, error, unlock, forget } = useUnlock();
  const keyFile = useKeyFile();
  const own = useOwnPassphrase(error);
  const hasKeyFile = slot.kind === 'passphrase-and-key-file';
  const why = useErrorText(own.isAsked && error?.code === 'own-passphrase-needed' ? null : error);
  const refusal = hasKeyFile && error?.code === 'wrong-secret' ? t('app.unlock.wrong-pair') : why;
  const unlocking = unlockingOf(hasKeyFile, passphrase, keyFile);
  return (
    <Form
      className="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(unlocking === null || own.isLacking);
        if (unlocking !== null && !isUnlocking)
          own.ifGood(() => {
            unlock(slot.label, unlocking, own.passphrase);
          });
      }}
    >
      <Who
        {...{ slots, slot }}
        onLabel={(label) => {
          forget();
          setIsAsked(false);
          own.forget();
          onLabel(label);
        }}
      />
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
        error={isAsked && passphrase === '' ? t('app.unlock.type-first') : refusal}
      />
      {hasKeyFile && <KeyFile {...{ keyFile, isUnlocking, isAsked }} onRead={forget} />}
      {own.isAsked && <OwnPassphrase {...{ own, isAsked, isUnlocking }} />}
      <UnlockAction isUnlocking={isUnlocking} error={error} file={file} />
    </Form>
  );
}

/** What is sent; null while something is lacking. */
function unlockingOf(hasKeyFile: boolean, passphrase: string, { file }: KeyFileHold): UnlockingView | null {
  if (passphrase === '' || (hasKeyFile && file === null)) return null;
  if (!hasKeyFile || file === null) return { kind: 'passphrase', passphrase };
  return { kind: 'passphrase-and-key-file', passphrase, keyFile: file.bytes };
}

function Who({ slots, slot, onLabel }: WhoProps) {
  const { t } = useSpeech();
  if (slots.length === 1) return <p className="unlock-as">{t('app.unlock.as', { label: slot.label })}</p>;
  return (
    <RadioGroup
      label={t('app.unlock.who')}
      choices={slots.map(({ label }) => ({ id: label, name: label }))}
      value={slot.label}
      onChange={onLabel}
      isFramed
      layout="grid"
    />
  );
}

interface KeyFileProps {
  readonly keyFile: KeyFileHold;
  readonly isUnlocking: boolean;
  readonly isAsked: boolean;
  readonly onRead: () => void;
}

function KeyFile({ keyFile: { file, fault, read }, isUnlocking, isAsked, onRead }: KeyFileProps) {
  const { t } = useSpeech();
  const lacking = isAsked && file === null ? t('app.unlock.key-file-first') : null;
  return (
    <KeyFileField
      name={file?.name ?? null}
      error={fault === null ? lacking : t(`app.unlock.key-file-${fault}`)}
      isDisabled={isUnlocking}
      onFile={(given) => {
        onRead();
        read(given);
      }}
    />
  );
}
