import { TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

export interface HolderFieldProps {
  readonly value: string;
  readonly onChange: (holder: string) => void;
  readonly autoFocus?: boolean;
}

/** Who has a card: a function, which stays when the person changes. */
export function HolderField({ value, onChange, autoFocus = false }: HolderFieldProps) {
  const { t } = useSpeech();
  return (
    <TextField
      label={t('app.cards.holder')}
      help={t('app.cards.holder.help')}
      value={value}
      maxLength={200}
      autoFocus={autoFocus}
      onChange={onChange}
    />
  );
}
