import { ClipboardPaste } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, PageHead } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { ImportPanel } from '../import/import-panel.tsx';
import { PersonForm } from './person-form.tsx';

/** Contacts in: typed one by one, pasted from a spreadsheet, or read from a file. */
export function ContactsStep({ onNext }: { onNext: () => void }) {
  const [isImporting, setIsImporting] = useState(false);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const close = () => {
    setIsImporting(false);
  };
  if (isImporting) return <ImportPanel onClose={close} onShow={close} />;
  return (
    <ByHand
      typed={typed}
      onTyped={(name) => {
        setTyped([...typed, name]);
      }}
      onImport={() => {
        setIsImporting(true);
      }}
      onNext={onNext}
    />
  );
}

interface ByHandProps {
  /** Names of those who were typed here. */
  readonly typed: readonly string[];
  readonly onTyped: (name: string) => void;
  readonly onImport: () => void;
  readonly onNext: () => void;
}

function ByHand({ typed, onTyped, onImport, onNext }: ByHandProps) {
  const { t } = useSpeech();
  const count = useContactCount();
  const none = count === 0;
  return (
    <div className="founding-step">
      <PageHead title={none ? t('app.founding.contacts.heading') : t('app.founding.contacts.in', { count })}>
        {t('app.founding.contacts.lead')}
      </PageHead>
      <PersonForm onSaved={onTyped} />
      <p className="typed-in" role="status">
        {typed.length > 0 && t('app.founding.contacts.typed', { names: typed.join(', ') })}
      </p>
      <section className="other-way" aria-labelledby="other-way">
        <h2 id="other-way">{t('app.founding.contacts.many')}</h2>
        <p className="panel-text">{t('app.founding.contacts.many.explained')}</p>
        <div className="actions">
          <Button icon={ClipboardPaste} onPress={onImport}>
            {t('app.founding.contacts.import')}
          </Button>
        </div>
      </section>
      <div className="actions founding-actions">
        <Button kind={none ? 'quiet' : 'primary'} size="large" onPress={onNext}>
          {t(none ? 'app.founding.contacts.later' : 'app.founding.next')}
        </Button>
      </div>
    </div>
  );
}

/** How many contacts the vault holds now. */
function useContactCount(): number {
  const ask = useCallback(() => sigill.vault.session({}), []);
  const [asked] = useAnswer(ask);
  return asked.state === 'answered' ? (asked.value.counts?.['contact'] ?? 0) : 0;
}
