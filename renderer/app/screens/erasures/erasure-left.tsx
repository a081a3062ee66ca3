import { FileX, KeyRound, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Answer, ErasureView } from '../../../../electron/contract/index.ts';
import { AskingButton, Button, ErrorBanner } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';
import { useCompartmentNames } from '../print/index.ts';

/** Each thing that is left to do after an erasure, with the button that does it. */
export function ErasureLeft({ erasure, canRekey }: { erasure: ErasureView; canRekey: boolean }) {
  const { t } = useSpeech();
  const { toRekey, copies, papers } = erasure;
  return (
    <>
      <h3>{t('app.erasures.left')}</h3>
      <ul className="erasure-left">
        {toRekey.length > 0 && <Rekey compartments={toRekey} canRekey={canRekey} />}
        {copies > 0 && <Copies erasure={erasure} />}
        {papers.length > 0 && <Papers erasure={erasure} />}
      </ul>
    </>
  );
}

function Rekey({ compartments, canRekey }: { compartments: readonly string[]; canRekey: boolean }) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  const ask = useCallback(() => sigill.vault.rekeyVault({}), []);
  const { run, isWorking, error } = useWork(ask);
  return (
    <li>
      <p>{t('app.erasures.to-rekey', { compartments: names([...compartments]) })}</p>
      <ErrorBanner error={error} />
      {canRekey ? (
        <Button icon={KeyRound} isPending={isWorking} onPress={run}>
          {t('app.erasures.rekey')}
        </Button>
      ) : (
        <p className="field-help">{t('app.erasures.cannot-rekey')}</p>
      )}
    </li>
  );
}

function Copies({ erasure: { entry, copies } }: { erasure: ErasureView }) {
  const { t } = useSpeech();
  const ask = useCallback(() => sigill.vault.removeErasedCopies({ entry }), [entry]);
  const { run, error } = useWork(ask);
  return (
    <li>
      <p>{t('app.erasures.copies', { count: copies })}</p>
      <ErrorBanner error={error} />
      <AskingButton
        icon={Trash2}
        label={t('app.erasures.remove-copies')}
        title={t('app.erasures.remove-copies.title', { count: copies })}
        onConfirm={run}
      >
        <p>{t('app.erasures.remove-copies.text')}</p>
      </AskingButton>
    </li>
  );
}

function Papers({ erasure: { papers, decision } }: { erasure: ErasureView }) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
  const [error, setError] = useState<Extract<Answer<null>, { ok: false }>['error'] | null>(null);
  const destroyed = async (id: string) => {
    const answer = await sigill.vault.paperDestroyed({ id, decision: decision ?? '-' });
    setError(answer.ok ? null : answer.error);
  };
  return (
    <li>
      <p>{t('app.erasures.papers', { count: papers.length })}</p>
      <ErrorBanner error={error} />
      <ul className="erasure-left">
        {papers.map(({ id, number, title }) => (
          <li key={id}>
            <p>{t('app.erasures.paper', { number, title })}</p>
            <Button
              icon={FileX}
              isDisabled={!canWrite}
              label={t('app.erasures.destroyed-named', { title: t('app.erasures.paper', { number, title }) })}
              onPress={() => void destroyed(id)}
            >
              {t('app.erasures.destroyed')}
            </Button>
          </li>
        ))}
      </ul>
    </li>
  );
}
