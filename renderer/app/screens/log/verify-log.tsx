import { CircleCheck, CircleX, ShieldCheck } from 'lucide-react';
import type { LogProofView } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';
import { FoundList } from '../keeping/index.ts';

const verifyLog = () => sigill.vault.verifyLog({});

/** Every signature is checked as a stranger would, from the file alone; then two people can compare what they hold. */
export function VerifyLog() {
  const { t } = useSpeech();
  const { run, isWorking, value, error } = useWork(verifyLog);
  return (
    <>
      <div className="actions">
        <Button icon={ShieldCheck} isPending={isWorking} onPress={run}>
          {t('app.log.verify')}
        </Button>
        <span role="status">{isWorking ? t('app.log.verifying') : ''}</span>
      </div>
      <ErrorBanner error={error} />
      {value && <Proof {...value} />}
    </>
  );
}

function Proof({ entries, counting, fingerprints, check }: LogProofView) {
  const { t } = useSpeech();
  return (
    <div className="repaired" role="status">
      <Banner kind={check.isDamaged ? 'bad' : 'ok'} icon={check.isDamaged ? CircleX : CircleCheck}>
        {check.isDamaged && <strong>{t('app.log.damaged')}. </strong>}
        {t('app.log.verified', { entries, counting })}
      </Banner>
      <section className="panel" aria-labelledby="fingerprint">
        <h2 id="fingerprint">{t('app.log.fingerprint')}</h2>
        {fingerprints.map((fingerprint) => (
          <p key={fingerprint} className="fingerprint-value">
            {fingerprint}
          </p>
        ))}
        <p>{t('app.log.fingerprint.explained')}</p>
      </section>
      {check.found.length > 0 && <FoundList found={check.found} />}
    </div>
  );
}
