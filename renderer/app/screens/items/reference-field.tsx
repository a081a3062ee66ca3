import { ChevronDown } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { ItemLineView } from '../../../../electron/contract/index.ts';
import { Icon } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useLatestAnswer } from '../../use-answer.ts';
import type { ItemKind } from './types.ts';

export interface ReferenceFieldProps {
  readonly label: string;
  readonly to: ItemKind;
  /** A record's id, plain words, or empty. */
  readonly value: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}

const most = 20;

/** Somebody or something in the vault, found as one types; words of one's own where it is not there. */
export function ReferenceField({ label, to, value, titles, onChange }: ReferenceFieldProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState(titles[value] ?? value);
  const found = useFound(to, typed);
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      items={found}
      inputValue={typed}
      menuTrigger="input"
      onInputChange={(words) => {
        setTyped(words);
        onChange(words);
      }}
      onChange={(key) => {
        const line = found.find(({ id }) => id === key);
        if (!line) return;
        setTyped(line.title);
        onChange(line.id);
      }}
    >
      <Label className="field-label">{label}</Label>
      <span className="input-with" data-trail="">
        <Input className="input" />
        <Button className="button trail" data-kind="plain" data-icon-only="">
          <Icon of={ChevronDown} />
        </Button>
      </span>
      <Text slot="description" className="field-help">
        {t('app.form.reference-help')}
      </Text>
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={found}>
          {(line) => (
            <ListBoxItem id={line.id} textValue={line.title} className="option" data-two-lines="">
              <Text slot="label">{line.title}</Text>
              <Text slot="description" className="option-help">
                {line.subtitle}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The first of those that the letters find. */
function useFound(kind: ItemKind, query: string): readonly ItemLineView[] {
  const ask = useCallback(() => sigill.vault.listItems({ kind, query, from: 0, most }), [kind, query]);
  const [asked] = useLatestAnswer(ask);
  return asked.state === 'answered' ? asked.value.items : [];
}
