import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Banner, Button, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

/** Going on alone: only with a reason, which the journal keeps and which is shown in red from then on. */
export function AloneForm({ onAlone }: { onAlone: (because: string) => void }) {
  const { t } = useSpeech();
  const [isOpen, setIsOpen] = useState(false);
  const [because, setBecause] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  if (!isOpen)
    return (
      <div className="alone">
        <p className="panel-text">{t('app.together.nobody')}</p>
        <Button
          onPress={() => {
            setIsOpen(true);
          }}
        >
          {t('app.together.alone')}
        </Button>
      </div>
    );
  return (
    <form
      className="alone"
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (because.trim() !== '') onAlone(because.trim());
      }}
    >
      <Banner kind="bad" icon={TriangleAlert}>
        {t('app.together.alone.explained')}
      </Banner>
      <TextField
        label={t('app.together.because')}
        value={because}
        onChange={setBecause}
        maxLength={300}
        autoFocus
        error={isAsked && because.trim() === '' ? t('app.together.because.missing') : null}
      />
      <div className="actions">
        <Button kind="danger" type="submit">
          {t('app.together.alone.go')}
        </Button>
      </div>
    </form>
  );
}
