import { Copy, Eye, TimerReset } from 'lucide-react';
import { useState } from 'react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import { Button, IconButton } from '../../components/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { useSpeech } from '../../language.tsx';
import { useCommand } from '../../shell-events.ts';
import { OneTimeDialog } from '../logins/one-time-dialog.tsx';
import { RevealDialog } from '../logins/reveal-dialog.tsx';
import type { Fact } from '../logins/revealed-secret.tsx';
import { SecondPersonDialog, type Passed } from '../together/index.ts';
import { useCopyTogether } from './copy-together.tsx';
import { secretName } from './secret-name.ts';
import { sayField, textOf } from './words.ts';

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
  const copying = useCopyTogether(item);
  const show = (field: string) => () => {
    setPressed(field);
  };
  useCommand('reveal', first === undefined ? null : show(first));
  useCommand('copy', first === undefined ? null : copying.press(first));
  if (first === undefined) return null;
  const shown = pressed ?? (asksReason ? first : null);
  return (
    <div className="secrets">
      {item.hidden.includes('otp') && <CodeLine onShow={show(code)} />}
      {item.hidden.map((field, index) => (
        <SecretLine
          key={field}
          name={secretName(t, item, field)}
          isPrimary={index === 0 && item.kind === 'credential'}
          onShow={show(field)}
          onCopy={copying.press(field)}
        />
      ))}
      {shown !== null && (
        <ShownSecret
          key={shown}
          {...{ item, shown, asksReason }}
          onClose={() => {
            setPressed(null);
            onAsked();
          }}
        />
      )}
      {copying.dialog}
    </div>
  );
}

interface ShownSecretProps {
  readonly item: ItemView;
  /** A hidden field, or the one-time code. */
  readonly shown: string;
  readonly asksReason: boolean;
  readonly onClose: () => void;
}

function ShownSecret(props: ShownSecretProps) {
  const { t } = useSpeech();
  const { item, shown, asksReason, onClose } = props;
  // Asked anew for each secret and each showing.
  const [passed, setPassed] = useState<Passed | null>(item.asksForSecond ? null : {});
  const fieldName = secretName(t, item, shown);
  if (passed === null) {
    const field = shown === code ? 'otp' : shown;
    const act = { kind: 'reveal', id: item.id, field, reason: '' } as const;
    return <SecondPersonDialog act={act} field={fieldName} onPassed={setPassed} onClose={onClose} />;
  }
  const common = { id: item.id, title: item.title, alone: passed.alone, onClose };
  if (shown === code) return <OneTimeDialog {...common} />;
  return (
    <RevealDialog
      {...common}
      field={shown}
      fieldName={fieldName}
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
