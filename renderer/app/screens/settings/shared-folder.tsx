import { useCallback, useState } from 'react';
import { Checkbox } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';

const sharedFolder = () => sigill.shell.sharedFolder({});
const sharedState = () => sigill.vault.sharedState({});

/** Whether others write in the folder of the vault: the system tells it of most, and a person of the rest. */
export function SharedFolder() {
  const { t } = useSpeech();
  const [marked] = useAnswer(sharedFolder);
  const [state] = useAnswer(sharedState);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const mark = useCallback((on: boolean) => {
    setChosen(on);
    void sigill.shell.markShared({ on });
  }, []);
  if (marked.state !== 'answered' || marked.value === null) return null;
  const isWorking = state.state === 'answered' && state.value !== null;
  return (
    <section className="setting" aria-labelledby="shared-folder">
      <h2 id="shared-folder">{t('app.shared.heading')}</h2>
      <p className="field-help">{t('app.shared.explained')}</p>
      {isWorking && <p>{t('app.shared.is-working')}</p>}
      <Checkbox isSelected={chosen ?? marked.value.isMarked} onChange={mark} help={t('app.shared.mark.help')}>
        {t('app.shared.mark')}
      </Checkbox>
    </section>
  );
}
