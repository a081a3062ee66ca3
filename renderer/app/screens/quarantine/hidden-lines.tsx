import { Eye } from 'lucide-react';
import { useState } from 'react';
import type { QuarantinedView } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayField } from '../items/words.ts';
import { RevealQuarantined } from './reveal-quarantined.tsx';

/** The passwords and codes of a change: hidden until somebody asks for one, which the journal notes. */
export function HiddenLines({ row }: { row: QuarantinedView }) {
  const { t } = useSpeech();
  const [shown, setShown] = useState<string | null>(null);
  if (row.asksForSecond) return <p>{t('app.quarantine.second')}</p>;
  return (
    <div className="secrets">
      {row.hidden.map((field) => (
        <div key={field} className="secret-line">
          <span>
            <span className="secret-name">{nameOf(t, field)}</span>
            <span className="secret-dots" role="img" aria-label={t('app.logins.hidden')}>
              ••••••••
            </span>
          </span>
          <Button
            icon={Eye}
            label={t('app.logins.show-field', { field: nameOf(t, field) })}
            onPress={() => {
              setShown(field);
            }}
          >
            {t('app.logins.show')}
          </Button>
        </div>
      ))}
      {shown !== null && (
        <RevealQuarantined
          row={row}
          field={shown}
          fieldName={nameOf(t, shown)}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </div>
  );
}

/** A hidden extra field goes by its place, counted from 1. */
function nameOf(t: Translate, field: string): string {
  const [, place] = /^extra\.(\d+)$/.exec(field) ?? [];
  return place === undefined
    ? (sayField(t, field) ?? t('app.history.other-field'))
    : t('app.extra.place', { place: Number(place) + 1 });
}
