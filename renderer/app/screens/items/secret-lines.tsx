import { Copy, Eye } from 'lucide-react';
import { useState } from 'react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import { Button, IconButton, errorSentences, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCommand } from '../../shell-events.ts';
import { sigill } from '../../sigill.ts';
import { RevealDialog, type Fact } from '../logins/reveal-dialog.tsx';
import { sayField, textOf } from './words.ts';

/** How long a copied secret stays on the clipboard: seconds. */
const copiedFor = 30;
/** Secrets that are one text; what is one of several in a field is not shown here. */
const readable = new Set(['secret', 'otp', 'verify_phrase']);

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
  const fields = item.hidden.filter((name) => readable.has(name));
  const [first] = fields;
  const copy = useCopy(item);
  useCommand(
    'reveal',
    first === undefined
      ? null
      : () => {
          setPressed(first);
        },
  );
  useCommand('copy', first === undefined ? null : () => void copy(first));
  if (first === undefined) return null;
  const shown = pressed ?? (asksReason ? first : null);
  const nameOf = (field: string) => sayField(t, field) ?? field;
  return (
    <div className="secrets">
      {fields.map((field, index) => (
        <SecretLine
          key={field}
          name={nameOf(field)}
          isPrimary={index === 0 && item.kind === 'credential'}
          onShow={() => {
            setPressed(field);
          }}
          onCopy={() => {
            void copy(field);
          }}
        />
      ))}
      {shown !== null && (
        <RevealDialog
          id={item.id}
          title={item.title}
          field={shown}
          fieldName={nameOf(shown)}
          facts={factsBeside(item, nameOf)}
          asksReason={asksReason}
          onClose={() => {
            setPressed(null);
            onAsked();
          }}
        />
      )}
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

function factsBeside({ fields }: ItemView, nameOf: (field: string) => string): Fact[] {
  return beside.flatMap((field) => {
    const value = textOf(fields[field]);
    return value === '' ? [] : [{ name: nameOf(field), value }];
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
    tell({ text: t(`app.logins.${key}`, { field: sayField(t, field) ?? field, seconds: copiedFor }) });
  };
}
