import { Plus, Trash2 } from 'lucide-react';
import { Button, IconButton } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ReferenceField } from './reference-field.tsx';
import type { ItemKind, Json } from './types.ts';
import { useRows } from './use-rows.ts';
import { textOf } from './words.ts';

export interface ReferencesEditorProps {
  readonly label: string;
  readonly to: ItemKind;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly titles: Readonly<Record<string, string>>;
}

/** Several of a kind, each found as one types. */
export function ReferencesEditor({ label, to, value, onChange, titles }: ReferencesEditorProps) {
  const { t } = useSpeech();
  const first = (Array.isArray(value) ? value : []).map((each: Json) => textOf(each));
  const { rows, add, change, remove } = useRows(first, (all) => {
    onChange(all.filter((each) => each.trim() !== ''));
  });
  return (
    <fieldset className="channels-editor">
      <legend className="field-label">{label}</legend>
      {rows.map(({ key, value: reference }, index) => (
        <div key={key} className="holder-row">
          <ReferenceField
            label={t('app.holders.person', { place: index + 1 })}
            to={to}
            value={reference}
            titles={titles}
            onChange={(chosen) => {
              change(key, chosen);
            }}
          />
          <IconButton
            icon={Trash2}
            kind="plain"
            label={t('app.holders.remove', { place: index + 1 })}
            onPress={() => {
              remove(key);
            }}
          />
        </div>
      ))}
      <div>
        <Button
          icon={Plus}
          onPress={() => {
            add('');
          }}
        >
          {t('app.holders.add')}
        </Button>
      </div>
    </fieldset>
  );
}
