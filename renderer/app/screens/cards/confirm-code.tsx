import { Dialog } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { CodeFields, CodeWrong, useCodeBack } from './code-fields.tsx';
import { ReadBackForm } from './read-back-form.tsx';

/** Four characters of the recovery code, read back from both sheets. */
export function ConfirmCode({ onClose, onRight }: { onClose: () => void; onRight: () => void }) {
  const { t } = useSpeech();
  const back = useCodeBack(onRight);
  return (
    <Dialog isOpen onClose={onClose} title={t('app.cards.code-ask')}>
      <p className="panel-text">{t('app.cards.code-ask-lead')}</p>
      <ReadBackForm back={back} wrong={<CodeWrong />} action={t('app.cards.code-check')} onClose={onClose}>
        <CodeFields back={back} isFocused />
      </ReadBackForm>
    </Dialog>
  );
}
