import { Copy, Eye, TimerReset } from 'lucide-react';
import { useState } from 'react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import { Button, IconButton, errorSentences, useToast } from '../../components/index.ts';
import type { Translate } from '../../../../i18n/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCommand } from '../../shell-events.ts';
import { sigill } from '../../sigill.ts';
import { OneTimeDialog } from '../logins/one-time-dialog.tsx';
import { RevealDialog, type Fact } from '../logins/reveal-dialog.tsx';
import { secretName } from './secret-name.ts';
import { sayField, textOf } from './words.ts';

/** How long a copied secret stays on the clipboard: seconds. */
const copiedFor = 30;
/** Stands for the one-time code, which is no field. */
const code = 'one-time-code';

export interface SecretLinesProps {
  readonly item: ItemView;
  /** A reason is asked for before it is shown, for this once. */
  readonly asksReason: boolean;
  readonly onAsked: () => void;
}

/** What is hidden of an item, each with the ways to see and to copy it. One at a time. */
export function SecretLines({ item, asksReason, onAsked }: SecretLinesProps) {
  const { t } = useSpeech();
  const [pressed, setPressed] = useState<string | null>(null);
  const [first] = item.hidden;
  const copy = useCopy(item);
  const show = (field: string) => () => {
    setPressed(field);
  };
  useCommand('reveal', first === undefined ? null : show(first));
  useCommand('copy', first === undefined ? null : () => void copy(first));
  if (first === undefined) return null;
  return (
    <div className="secrets">
      {item.hidden.includes('otp') && <CodeLine onShow={show(code)} />}
      {item.hidden.map((field, index) => (
        <SecretLine
          key={field}
          name={secretName(t, item, field)}
          isPrimary={index === 0 && item.kind === 'credential'}
          onShow={show(field)}
          onCopy={() => {
            void copy(field);
          }}
        />
      ))}
      <ShownSecret
        item={item}
        shown={pressed ?? (asksReason ? first : null)}
        asksReason={asksReason}
        onClose={() => {
          setPressed(null);
          onAsked();
        }}
      />
    </div>
  );
}

interface ShownSecretProps {
  readonly item: ItemView;
  /** A hidden field, or the one-time code; null for none. */
  readonly shown: string | null;
  readonly asksReason: boolean;
  readonly onClose: () => void;
}

function ShownSecret({ item, shown, asksReason, onClose }: ShownSecretProps) {
  const { t } = useSpeech();
  if (shown === null) return null;
  const common = { id: item.id, title: item.title, onClose };
  if (shown === code) return <OneTimeDialog {...common} />;
  return (
    <RevealDialog
      {...common}
      field={shown}
      fieldName={secretName(t, item, shown)}
      facts={factsBeside(t, item)}
      asksReason={asksReason}
    />
  );
}

/** The one-time code of now: computed when it is asked for, and noted then. */
function CodeLine({ onShow }: { onShow: () => void }) {
  const { t } = useSpeech();
  return (
    <div className="secret-line">
      <span>
        <span className="secret-name">{t('app.logins.code')}</span>
        <span className="secret-dots" role="img" aria-label={t('app.logins.hidden')}>
          ••• •••
        </span>
      </span>
      <Button icon={TimerReset} onPress={onShow}>
        {t('app.logins.show-code')}
      </Button>
    </div>
  );
}

interface SecretLineProps {
  readonly name: string;
  readonly isPrimary: boolean;
  readonly onShow: () => void;
  readonly onCopy: () => void;
}

function SecretLine({ name, isPrimary, onShow, onCopy }: SecretLineProps) {
  const { t } = useSpeech();
  return (
    <div className="secret-line">
      <span>
        <span className="secret-name">{name}</span>
        <span className="secret-dots" role="img" aria-label={t('app.logins.hidden')}>
          ••••••••
        </span>
      </span>
      <Button
        kind={isPrimary ? 'primary' : 'quiet'}
        icon={Eye}
        label={t('app.logins.show-field', { field: name })}
        onPress={onShow}
      >
        {t('app.logins.show')}
      </Button>
      <IconButton icon={Copy} label={t('app.logins.copy-field', { field: name })} onPress={onCopy} />
    </div>
  );
}

const beside = ['username', 'url', 'mfa_kind', 'mfa_location'];

function factsBeside(t: Translate, { fields }: ItemView): Fact[] {
  return beside.flatMap((field) => {
    const value = textOf(fields[field]);
    return value === '' ? [] : [{ name: sayField(t, field) ?? field, value }];
  });
}

/** Copies without showing: noted as if it had been shown, and cleared after a while. */
function useCopy(item: ItemView): (field: string) => Promise<void> {
  const { t, language } = useSpeech();
  const tell = useToast();
  return async (field) => {
    const revealed = await sigill.vault.reveal({ id: item.id, field, reason: '', language });
    const answer = revealed.ok
      ? await sigill.shell.copySecret({ text: revealed.value.secret, seconds: copiedFor })
      : revealed;
    if (!answer.ok) {
      const { sentence, next } = errorSentences(t, answer.error);
      tell({ text: `${sentence} ${next}`, kind: 'bad' });
      return;
    }
    const key = revealed.ok && revealed.value.noted ? 'copied' : 'copied-unnoted';
    tell({ text: t(`app.logins.${key}`, { field: secretName(t, item, field), seconds: copiedFor }) });
  };
}
