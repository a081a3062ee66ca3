import { Plus, Trash2 } from 'lucide-react';
import { Button, Checkbox, IconButton, SecretField, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { fieldsIn, textIn, type Fields, type Json } from './types.ts';
import { useRows } from './use-rows.ts';

export interface ExtraEditorProps {
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
}

/** Fields that a login has beside the usual ones, each with a name of its own; hidden unless one says otherwise. */
export function ExtraEditor({ value, onChange }: ExtraEditorProps) {
  const { t } = useSpeech();
  const { rows, add, change, remove } = useRows(fieldsIn(value), (all) => {
    onChange(all.filter((each) => textIn(each, 'label').trim() !== ''));
  });
  return (
    <fieldset className="channels-editor">
      <legend className="field-label">{t('app.field.extra')}</legend>
      {rows.map(({ key, value: field }, index) => (
        <ExtraRow
          key={key}
          field={field}
          place={index + 1}
          onChange={(changed) => {
            change(key, changed);
          }}
          onRemove={() => {
            remove(key);
          }}
        />
      ))}
      <div>
        <Button
          icon={Plus}
          onPress={() => {
            add({ label: '', hidden: true, value: '' });
          }}
        >
          {t('app.extra.add')}
        </Button>
      </div>
    </fieldset>
  );
}

interface ExtraRowProps {
  readonly field: Fields;
  readonly place: number;
  readonly onChange: (field: Fields) => void;
  readonly onRemove: () => void;
}

function ExtraRow({ field, place, onChange, onRemove }: ExtraRowProps) {
  const { t } = useSpeech();
  const isHidden = field['hidden'] !== false;
  const isKept = typeof field['kept'] === 'number';
  const input = {
    label: t('app.extra.value', { place }),
    value: textIn(field, 'value'),
    onChange: (value: string) => {
      onChange(withValue(field, value));
    },
  };
  return (
    <fieldset className="channel-row">
      <legend>{t('app.extra.place', { place })}</legend>
      <div className="channel-row-tools">
        <IconButton icon={Trash2} kind="plain" label={t('app.extra.remove', { place })} onPress={onRemove} />
      </div>
      <TextField
        label={t('app.extra.label', { place })}
        value={textIn(field, 'label')}
        onChange={(label) => {
          onChange({ ...field, label });
        }}
      />
      {isHidden ? (
        <SecretField
          {...input}
          {...(isKept ? { help: t('app.form.secret-kept') } : {})}
          hasKeyHints={false}
        />
      ) : (
        <TextField {...input} />
      )}
      <Checkbox
        isSelected={isHidden}
        onChange={(hidden) => {
          onChange({ ...field, hidden });
        }}
      >
        {t('app.extra.hidden')}
      </Checkbox>
    </fieldset>
  );
}

/** What is emptied again is what was there before, where something was. */
function withValue(field: Fields, value: string): Fields {
  if (value !== '' || typeof field['kept'] !== 'number') return { ...field, value };
  const { value: _value, ...rest } = field;
  return rest;
}
