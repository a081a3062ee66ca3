import { Minus, Plus } from 'lucide-react';
import {
  Button as AriaButton,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  Text,
} from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  /** What the buttons do, read aloud. */
  readonly more: string;
  readonly fewer: string;
  readonly help?: string;
  readonly isDisabled?: boolean;
}

/** A small whole number, typed or stepped. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, least, most, onChange, more, fewer, help, isDisabled = false } = props;
  return (
    <AriaNumberField
      className="field"
      value={value}
      minValue={least}
      maxValue={most}
      isDisabled={isDisabled}
      onChange={(typed) => {
        if (Number.isFinite(typed)) onChange(Math.round(typed));
      }}
    >
      <Label className="field-label">{label}</Label>
      <Group className="number-field">
        <AriaButton slot="decrement" className="button" data-icon-only="" aria-label={fewer}>
          <Icon of={Minus} />
        </AriaButton>
        <Input className="input" data-mono="" />
        <AriaButton slot="increment" className="button" data-icon-only="" aria-label={more}>
          <Icon of={Plus} />
        </AriaButton>
      </Group>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </AriaNumberField>
  );
}
