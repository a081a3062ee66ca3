import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  /** What is wrong and how it becomes right; the field is marked while there is one. */
  readonly error?: string | null;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  /** Several lines. */
  readonly isLong?: boolean;
  /** Letters of equal width, for codes and numbers. */
  readonly isMono?: boolean;
  readonly type?: 'text' | 'tel' | 'email' | 'url';
  readonly name?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** A field with its label above, its help below, and what is wrong in words. */
export function TextField({
  label,
  help,
  error,
  isLong = false,
  isMono = false,
  placeholder,
  ...rest
}: TextFieldProps) {
  const isInvalid = Boolean(error);
  const shown = {
    className: 'input',
    'data-mono': isMono || undefined,
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <AriaTextField
      {...rest}
      className="field"
      isInvalid={isInvalid}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck={isLong ? 'true' : 'false'}
    >
      <Label className="field-label">{label}</Label>
      {isLong ? <TextArea {...shown} /> : <Input {...shown} />}
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldMistake error={error} />
    </AriaTextField>
  );
}

/** What is wrong with the field around, tied to it for screen readers. */
export function FieldMistake({ error }: { error: string | null | undefined }) {
  if (!error) return null;
  return (
    <FieldError className="field-error">
      <Icon of={TriangleAlert} size={18} />
      <span>{error}</span>
    </FieldError>
  );
}
