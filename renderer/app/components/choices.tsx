import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  Label,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Text,
} from 'react-aria-components';
import type { Choice } from './select.tsx';
import { Icon } from './icon.tsx';
import { FieldMistake } from './text-field.tsx';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly help?: string;
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** A frame around, for choices that matter on their own. */
  readonly isFramed?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** Yes or no. */
export function Checkbox({ children, help, isFramed = false, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className="choice" data-framed={isFramed || undefined}>
      <CheckboxButton className="choice-button">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className="choice-box">
              {isIndeterminate ? <Icon of={Minus} size={16} /> : isSelected && <Icon of={Check} size={16} />}
            </span>
            <span className="choice-text">{children}</span>
          </>
        )}
      </CheckboxButton>
      <ChoiceHelp help={help} />
    </CheckboxField>
  );
}

function ChoiceHelp({ help }: { help: string | undefined }) {
  if (help === undefined) return null;
  return (
    <Text slot="description" className="choice-help">
      {help}
    </Text>
  );
}

export interface RadioGroupProps<Id extends string> {
  readonly label: string;
  /** The label is only read aloud: a heading above says it. */
  readonly isLabelHidden?: boolean;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly help?: string;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  readonly isFramed?: boolean;
  /** `grid`: as many beside one another as there is room for. */
  readonly layout?: 'column' | 'row' | 'grid';
}

/** One of two to five, all seen at once. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, choices, value, onChange, help, error, isLabelHidden = false, isFramed = false } = props;
  return (
    <AriaRadioGroup
      className="choices"
      value={value}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
      orientation={props.layout === 'row' ? 'horizontal' : 'vertical'}
      onChange={(chosen) => {
        const choice = choices.find(({ id }) => id === chosen);
        if (choice) onChange(choice.id);
      }}
    >
      <Label className={isLabelHidden ? 'for-listeners' : 'field-label'}>{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <div className="choice-list" data-layout={props.layout ?? 'column'}>
        {choices.map((choice) => (
          <RadioField
            key={choice.id}
            value={choice.id}
            className="choice"
            data-framed={isFramed || undefined}
          >
            <RadioButton className="choice-button">
              <span className="choice-box" data-round="" />
              <span className="choice-text">{choice.name}</span>
            </RadioButton>
            <ChoiceHelp help={choice.help} />
          </RadioField>
        ))}
      </div>
      <FieldMistake error={error} />
    </AriaRadioGroup>
  );
}
