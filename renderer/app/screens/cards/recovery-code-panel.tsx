import { Check, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ConfirmCode } from './confirm-code.tsx';

export interface RecoveryCodePanelProps {
  readonly onPrint: () => void;
}

/** The founder's recovery code, as long as the engine has it: two sheets, and four characters typed back. */
export function RecoveryCodePanel({ onPrint }: RecoveryCodePanelProps) {
  const { t } = useSpeech();
  const tell = useToast();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="panel road-panel" aria-labelledby="recovery-code">
      <h2 id="recovery-code">{t('app.cards.code-title')}</h2>
      <p>{t('app.cards.code-lead')}</p>
      <div className="actions">
        <Button icon={Printer} onPress={onPrint}>
          {t('app.cards.code-show')}
        </Button>
        <Button
          icon={Check}
          onPress={() => {
            setIsAsking(true);
          }}
        >
          {t('app.cards.code-check')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmCode
          onClose={() => {
            setIsAsking(false);
          }}
          onRight={() => {
            setIsAsking(false);
            tell({ text: t('app.cards.code-done') });
          }}
        />
      )}
    </section>
  );
}
