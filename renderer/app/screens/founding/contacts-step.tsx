import { useState } from 'react';
import { Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { BringIn } from './bring-in.tsx';
import { StepFrame } from './step-frame.tsx';

/** Contacts in: pasted from a spreadsheet, read from a file, or later by hand. */
export function ContactsStep({ onNext }: { onNext: () => void }) {
  const { t } = useSpeech();
  const [saved, setSaved] = useState(0);
  return (
    <StepFrame
      title={
        saved === 0 ? t('app.founding.contacts.heading') : t('app.founding.contacts.in', { count: saved })
      }
      lead={t('app.founding.contacts.lead')}
      onSubmit={onNext}
      actions={
        <Button kind={saved === 0 ? 'quiet' : 'primary'} size="large" type="submit">
          {saved === 0 ? t('app.founding.contacts.later') : t('app.founding.next')}
        </Button>
      }
    >
      <BringIn
        onSaved={(count) => {
          setSaved(saved + count);
        }}
      />
    </StepFrame>
  );
}
