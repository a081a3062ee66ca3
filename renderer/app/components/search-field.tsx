import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Input, SearchField as AriaSearchField } from 'react-aria-components';
import { useSpeech } from '../language.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface SearchFieldProps {
  /** Read aloud, and shown in the empty field. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  /** Arrow down in the field: into the list below. */
  readonly onDown?: () => void;
}

/** Search as you type. Escape empties it. */
export function SearchField({ label, value, onChange, autoFocus = false, ref, onDown }: SearchFieldProps) {
  const { t } = useSpeech();
  return (
    <AriaSearchField
      className="field search-field"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck="false"
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onDown?.();
        else event.continuePropagation();
      }}
    >
      <span className="input-with" data-trail={value === '' ? undefined : ''}>
        <span className="lead">
          <Icon of={Search} />
        </span>
        <Input ref={ref ?? null} className="input" placeholder={label} />
        {value !== '' && (
          <span className="trail">
            <Button kind="plain" icon={X} label={t('app.frame.empty-search')}>
              {t('app.frame.empty')}
            </Button>
          </span>
        )}
      </span>
    </AriaSearchField>
  );
}
