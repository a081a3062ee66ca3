import { Checkbox, SecretField, Select, TextField } from '../../components/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { useSpeech } from '../../language.tsx';
import { ChannelsEditor } from './channels-editor.tsx';
import type { FieldSpec, Option } from './field-specs.ts';
import { ExtraEditor } from './extra-editor.tsx';
import { HoldersEditor } from './holders-editor.tsx';
import { ReferenceField } from './reference-field.tsx';
import { ReferencesEditor } from './references-editor.tsx';
import type { Json } from './types.ts';
import { sayField } from './words.ts';

export interface FieldInputProps {
  readonly spec: FieldSpec;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly titles: Readonly<Record<string, string>>;
  /** What is wrong, and with which part of the field. */
  readonly error: string | null;
  readonly errorAt: string | null;
  /** A secret that is there already and is not shown. */
  readonly isFilled: boolean;
  readonly autoFocus: boolean;
}

/** One field, with the input that its sort asks for. */
export function FieldInput(props: FieldInputProps) {
  const { t } = useSpeech();
  const { spec, value, onChange, titles, error, errorAt, isFilled, autoFocus } = props;
  const label = sayField(t, spec.name) ?? spec.name;
  const text = typeof value === 'string' ? value : '';
  const common = { label, value: text, onChange, error, autoFocus };
  switch (spec.input) {
    case 'line':
      return <TextField {...common} isMono={spec.isMono ?? false} isRequired={spec.isRequired ?? false} />;
    case 'lines':
      return <TextField {...common} isLong />;
    case 'day':
      return <TextField {...common} help={t('app.form.day-help')} maxLength={10} />;
    case 'count':
      return <TextField {...common} />;
    case 'tags':
      return <TextField {...common} help={t('app.form.tags-help')} />;
    case 'secret':
      return <SecretField {...common} {...(isFilled ? { help: t('app.form.secret-kept') } : {})} />;
    case 'yes':
      return (
        <Checkbox isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'choice':
      return (
        <Select
          label={label}
          value={text}
          error={error}
          choices={choicesOf(t, spec.options)}
          onChange={onChange}
        />
      );
    case 'reference':
      return <ReferenceField label={label} to={spec.to} value={text} titles={titles} onChange={onChange} />;
    case 'channels':
      return <ChannelsEditor value={value} onChange={onChange} error={error} errorAt={errorAt} />;
    case 'extra':
      return <ExtraEditor value={value} onChange={onChange} />;
    case 'references':
      return (
        <ReferencesEditor label={label} to={spec.to} value={value} onChange={onChange} titles={titles} />
      );
    case 'holders':
      return <HoldersEditor value={value} onChange={onChange} titles={titles} />;
  }
}

/** The options, and before them that none is chosen. */
function choicesOf(t: Translate, options: readonly Option[]) {
  return [{ id: '', name: t('app.form.choose') }, ...options.map(({ id, name }) => ({ id, name: t(name) }))];
}
