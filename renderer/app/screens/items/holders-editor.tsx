import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ReferenceField } from './reference-field.tsx';
import { fieldsIn, textIn, type Fields, type Json } from './types.ts';

export interface HoldersEditorProps {
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly titles: Readonly<Record<string, string>>;
}

interface Holder {
  readonly key: number;
  readonly fields: Fields;
}

/** Who has a function: the regular holder first, then the deputies in order. */
export function HoldersEditor({ value, onChange, titles }: HoldersEditorProps) {
  const { t } = useSpeech();
  const [holders, put] = useHolders(value, onChange);
  return (
    <fieldset className="channels-editor">
      <legend className="field-label">{t('app.holders.heading')}</legend>
      {holders.map((holder, index) => (
        <div key={holder.key} className="holder-row">
          <ReferenceField
            label={t('app.holders.person', { place: index + 1 })}
            to="contact"
            value={textIn(holder.fields, 'person')}
            titles={titles}
            onChange={(person) => {
              const fields = { ...holder.fields, person };
              put(holders.map((one) => (one.key === holder.key ? { key: one.key, fields } : one)));
            }}
          />
          <IconButton
            icon={Trash2}
            kind="plain"
            label={t('app.holders.remove', { place: index + 1 })}
            onPress={() => {
              put(holders.filter(({ key }) => key !== holder.key));
            }}
          />
        </div>
      ))}
      <div>
        <Button
          icon={Plus}
          onPress={() => {
            const key = Math.max(-1, ...holders.map((one) => one.key)) + 1;
            put([...holders, { key, fields: { person: '' } }]);
          }}
        >
          {t('app.holders.add')}
        </Button>
      </div>
    </fieldset>
  );
}

/** The holders in the editor, and the way to put others in their place: they are stored ranked as they stand. */
function useHolders(value: Json | undefined, onChange: (value: Json) => void) {
  const [holders, setHolders] = useState<readonly Holder[]>(() =>
    fieldsIn(value).map((fields, key) => ({ key, fields })),
  );
  const put = (next: readonly Holder[]) => {
    setHolders(next);
    const named = next.filter(({ fields }) => textIn(fields, 'person').trim() !== '');
    onChange(named.map(({ fields }, index) => ({ ...fields, rank: index + 1 })));
  };
  return [holders, put] as const;
}
