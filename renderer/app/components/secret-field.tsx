import { Eye, EyeOff, Keyboard, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { useSpeech } from '../language.tsx';
import { Icon } from './icon.tsx';
import { FieldMistake } from './text-field.tsx';
import { useCapsLock, useKeyboardLayout } from './use-keyboard-facts.ts';

export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Whether the letters are seen from the start, as for what is written down anyway. */
  readonly isShownFirst?: boolean;
  /** Caps Lock and the keyboard's layout below the field; true unless told. */
  readonly hasKeyHints?: boolean;
}

/** A field for a passphrase or password: hidden until shown, with what goes wrong most often told beside it. */
export function SecretField(props: SecretFieldProps) {
  const { t } = useSpeech();
  const { label, help, error, isShownFirst = false, hasKeyHints = true, ...rest } = props;
  const [isShown, setIsShown] = useState(isShownFirst);
  return (
    <AriaTextField
      {...rest}
      className="field"
      type={isShown ? 'text' : 'password'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="field-label">{label}</Label>
      <span className="input-with" data-trail="">
        <Input className="input" data-mono={isShown || undefined} autoCapitalize="none" />
        <ShowSwitch isShown={isShown} onChange={setIsShown} label={t('app.frame.show-letters', { label })} />
      </span>
      {hasKeyHints && <KeyHints />}
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldMistake error={error} />
    </AriaTextField>
  );
}

interface ShowSwitchProps {
  readonly isShown: boolean;
  readonly label: string;
  readonly onChange: (isShown: boolean) => void;
}

function ShowSwitch({ isShown, label, onChange }: ShowSwitchProps) {
  const { t } = useSpeech();
  return (
    <button
      type="button"
      className="button trail"
      data-kind="plain"
      aria-pressed={isShown}
      aria-label={label}
      onClick={() => {
        onChange(!isShown);
      }}
    >
      <Icon of={isShown ? EyeOff : Eye} />
      {isShown ? t('app.frame.hide') : t('app.frame.show')}
    </button>
  );
}

/** Caps Lock, when it is on, and the keyboard's layout, when it is known. */
export function KeyHints() {
  const { t } = useSpeech();
  const isCapsLock = useCapsLock();
  const layout = useKeyboardLayout();
  return (
    <span className="key-hints">
      <span role="status">
        {isCapsLock && (
          <span className="key-hint" data-kind="warn">
            <Icon of={TriangleAlert} size={18} />
            {t('app.frame.caps-lock')}
          </span>
        )}
      </span>
      {layout !== null && (
        <span className="key-hint">
          <Icon of={Keyboard} size={18} />
          {t(`app.frame.keyboard-${layout}`)}
        </span>
      )}
    </span>
  );
}
