import { useEffect } from 'react';
import type { WireError } from '../../../electron/contract/index.ts';
import { errorKeys } from '../../../i18n/index.ts';
import { CallListTable } from '../components/call-list-table.tsx';
import { useSpeech } from '../language.tsx';
import { sigill } from '../sigill.ts';
import { useAnswer } from '../use-answer.ts';
import { CallListHead } from '../components/call-list-head.tsx';

const askForCallList = () => sigill.vault.showCallList({});

/** Whom to call, in which order, with the numbers to call: read from the vault by the engine. */
export function CallListScreen() {
  const { t } = useSpeech();
  const [asked, askAgain] = useAnswer(askForCallList);
  useEffect(() => {
    if (asked.state !== 'waiting') void reportSettled();
  }, [asked.state]);
  return (
    <main className="main" id="list" tabIndex={-1} aria-busy={asked.state === 'waiting'}>
      {asked.state === 'waiting' && (
        <div className="state" role="status">
          <h1>{t('app.opening')}</h1>
          <p>{t('app.opening.explained')}</p>
        </div>
      )}
      {asked.state === 'refused' && <Refusal error={asked.error} onRetry={askAgain} />}
      {asked.state === 'answered' && (
        <>
          <CallListHead list={asked.value} />
          <CallListTable entries={asked.value.entries} />
        </>
      )}
    </main>
  );
}

function Refusal({ error, onRetry }: { error: WireError; onRetry: () => void }) {
  const { t } = useSpeech();
  const keys = errorKeys(error.code);
  return (
    <div className="state" role="alert">
      <h1>{t(keys.sentence, error.params)}</h1>
      <p>{t(keys.next, error.params)}</p>
      {error.code !== 'engine-gone' && (
        <button type="button" className="button" data-kind="primary" onClick={onRetry}>
          {t('app.try-again')}
        </button>
      )}
    </div>
  );
}

/** After fonts and paint, so that a picture taken now shows what a person sees. */
async function reportSettled(): Promise<void> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await sigill.shell.reportSettled({});
}
