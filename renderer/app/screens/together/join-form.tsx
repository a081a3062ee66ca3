import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import type { ActFactsView, UnlockingView, WireError } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, SecretField, Select } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { KeyFileField } from '../unlock/key-file-field.tsx';
import { useKeyFile } from '../unlock/use-key-file.ts';

export interface JoinFormProps {
  readonly joiners: ActFactsView['joiners'];
  readonly isWorking: boolean;
  readonly error: WireError | null;
  readonly onJoin: (who: { readonly label: string; readonly unlocking: UnlockingView }) => void;
}

/** Who joins, and that person's own passphrase. Said here: this computer is trusted with it. */
export function JoinForm({ joiners, isWorking, error, onJoin }: JoinFormProps) {
  const { t } = useSpeech();
  const [label, setLabel] = useState(joiners[0]?.label ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const keyFile = useKeyFile();
  const joiner = joiners.find((each) => each.label === label) ?? joiners[0];
  if (!joiner) return null;
  const needsFile = joiner.kind === 'passphrase-and-key-file';
  const isFileLacking = needsFile && keyFile.file === null;
  return (
    <form
      className="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (passphrase === '' || isFileLacking || isWorking) return;
        onJoin({ label: joiner.label, unlocking: unlockingOf(passphrase, keyFile.file?.bytes, needsFile) });
      }}
    >
      <WhoField {...{ joiners, joiner }} onChange={setLabel} />
      <SecretField
        label={t('app.together.passphrase', { label: joiner.label })}
        value={passphrase}
        onChange={setPassphrase}
        isDisabled={isWorking}
        autoFocus
        error={isAsked && passphrase === '' ? t('app.together.passphrase.missing') : null}
      />
      {needsFile && (
        <KeyFileField
          name={keyFile.file?.name ?? null}
          error={isAsked && isFileLacking ? t('app.together.key-file.missing') : null}
          isDisabled={isWorking}
          onFile={keyFile.read}
        />
      )}
      <p className="panel-text">{t('app.together.not-defended')}</p>
      <ErrorBanner error={error} />
      <div className="actions">
        <Button kind="primary" type="submit" icon={UserCheck} isPending={isWorking}>
          {t('app.together.join')}
        </Button>
      </div>
    </form>
  );
}

interface WhoFieldProps {
  readonly joiners: ActFactsView['joiners'];
  readonly joiner: ActFactsView['joiners'][number];
  readonly onChange: (label: string) => void;
}

function WhoField({ joiners, joiner, onChange }: WhoFieldProps) {
  const { t } = useSpeech();
  if (joiners.length === 1) return <p>{t('app.together.only', { label: joiner.label })}</p>;
  return (
    <Select
      label={t('app.together.who')}
      choices={joiners.map(({ label }) => ({ id: label, name: label }))}
      value={joiner.label}
      onChange={onChange}
    />
  );
}

function unlockingOf(passphrase: string, keyFile: Uint8Array | undefined, needsFile: boolean): UnlockingView {
  if (!needsFile || keyFile === undefined) return { kind: 'passphrase', passphrase };
  return { kind: 'passphrase-and-key-file', passphrase, keyFile };
}
