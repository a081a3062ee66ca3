import type { SlotView } from '../../../../electron/contract/index.ts';
import { SecretField, Select, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { CardsPanel, useOpenerWords } from '../restore/index.ts';
import { KeyFileField } from '../unlock/key-file-field.tsx';
import { cardSetOf, type WayInHold } from './use-way-in.ts';

interface WayInProps {
  readonly hold: WayInHold;
  readonly isDisabled?: boolean;
  /** Of the field for a passphrase. */
  readonly passphraseLabel: string;
}

/** Who opens a file that is not the one in the window, and with what: any way that the file has. */
export function WayIn({ hold, isDisabled = false, passphraseLabel }: WayInProps) {
  const { t } = useSpeech();
  const words = useOpenerWords();
  const { openers, opener, choose } = hold;
  if (opener === null) return null;
  return (
    <>
      {openers.length > 1 && (
        <Select
          label={t('app.damaged.opens-with')}
          choices={openers.map((each) => ({ id: each.label, name: words(asSaid(each)) }))}
          value={opener.label}
          onChange={choose}
        />
      )}
      {openers.length === 1 && <p>{t('app.unlock.as', { label: words(asSaid(opener)) })}</p>}
      <Fields {...{ hold, opener, isDisabled, passphraseLabel }} />
    </>
  );
}

/** Whoever opens with a passphrase is a person. */
export function asSaid({ label, kind, needed, of }: SlotView) {
  const said = kind === 'cards' || kind === 'recovery-code' ? kind : ('person' as const);
  return {
    label,
    kind: said,
    ...(needed === undefined ? {} : { needed }),
    ...(of === undefined ? {} : { of }),
  };
}

interface FieldsProps extends Required<WayInProps> {
  readonly opener: SlotView;
}

function Fields({ hold, opener, isDisabled, passphraseLabel }: FieldsProps) {
  const { t } = useSpeech();
  const { code, setCode, hand, setHand } = hold;
  if (opener.kind === 'cards')
    return <CardsPanel wanted={cardSetOf(opener)} hand={hand} onChange={setHand} />;
  if (opener.kind === 'recovery-code')
    return (
      <TextField
        label={t('app.unlock.code')}
        help={t('app.unlock.code-help')}
        value={code}
        isMono
        isLong
        isDisabled={isDisabled}
        onChange={setCode}
      />
    );
  return (
    <>
      <SecretField
        label={passphraseLabel}
        value={hold.passphrase}
        isDisabled={isDisabled}
        onChange={hold.setPassphrase}
      />
      {opener.kind === 'passphrase-and-key-file' && <KeyFile hold={hold} isDisabled={isDisabled} />}
    </>
  );
}

function KeyFile({ hold, isDisabled }: Pick<FieldsProps, 'hold' | 'isDisabled'>) {
  const { t } = useSpeech();
  const { file, fault, read } = hold.keyFile;
  return (
    <KeyFileField
      name={file?.name ?? null}
      error={fault === null ? null : t(`app.unlock.key-file-${fault}`)}
      isDisabled={isDisabled}
      onFile={read}
    />
  );
}
