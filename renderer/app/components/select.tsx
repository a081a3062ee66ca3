import { Check, ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import { FieldMistake } from './text-field.tsx';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly help?: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly help?: string;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
}

/** One of several, in a list that opens below. For two to five, a RadioGroup shows them all. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, choices, value, onChange, help, error, isDisabled = false } = props;
  return (
    <AriaSelect
      className="field"
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className="field-label">{label}</Label>
      <AriaButton className="select-button">
        <SelectValue />
        <Icon of={ChevronDown} />
      </AriaButton>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldMistake error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {choices.map((choice) => (
            <Option key={choice.id} choice={choice} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function Option<Id extends string>({ choice }: { choice: Choice<Id> }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className="option">
      {({ isSelected }) => (
        <>
          <span className="option-tick">{isSelected && <Icon of={Check} />}</span>
          <Text slot="label">{choice.name}</Text>
          {choice.help !== undefined && (
            <Text slot="description" className="option-help">
              {choice.help}
            </Text>
          )}
        </>
      )}
    </ListBoxItem>
  );
}
