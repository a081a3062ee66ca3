import { CircleX, FileOutput, LockOpen } from 'lucide-react';
import { Form } from 'react-aria-components';
import type { WayInView, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { OpenSaved, RepairOutcome, useWayIn, WayIn } from '../keeping/index.ts';
import { useSaveWhole, type SavedFile } from './use-save-whole.ts';

interface SaveWholeProps {
  readonly file: string;
  readonly onUnlocking: () => void;
}

/** All that verifies of the file goes into a new one; what is gone is said; whoever unlocks it vouches for the rest. */
export function SaveWhole({ file, onUnlocking }: SaveWholeProps) {
  const { t } = useSpeech();
  const { working, error, made, save, vouch } = useSaveWhole(file.replace(/\.sigill$/i, ''), onUnlocking);
  return (
    <div className="road">
      <section className="panel" aria-labelledby="save-whole">
        <h2 id="save-whole">{t('app.damaged.repair.heading')}</h2>
        <p>{t('app.check.repair.text')}</p>
        <div className="actions">
          <Button
            kind={made === null ? 'primary' : 'quiet'}
            icon={FileOutput}
            isPending={working === 'saving'}
            onPress={save}
          >
            {t('app.check.repair')}
          </Button>
        </div>
        {working === 'saving' && (
          <div role="status">
            <ProgressBar label={t('app.check.repairing')} done={0} />
          </div>
        )}
        {made === null && <WhyNothing error={error} />}
        {made !== null && <RepairOutcome file={made.file} repair={made.vouched ?? made.saved} />}
        {made !== null && (
          <div className="actions">
            <OpenSaved ticket={made.ticket} />
          </div>
        )}
      </section>
      {made !== null && made.vouched === null && (
        <Vouch
          key={made.ticket}
          made={made}
          isWorking={working === 'vouching'}
          error={error}
          onGo={(way) => {
            vouch(made, way);
          }}
        />
      )}
    </div>
  );
}

/** Where not even the log begins, there is nothing to go by. */
function WhyNothing({ error }: { error: WireError | null }) {
  const { t } = useSpeech();
  if (error?.code !== 'vault-damaged' && error?.code !== 'not-a-vault') return <ErrorBanner error={error} />;
  return (
    <div role="alert">
      <Banner kind="bad" icon={CircleX}>
        {t('app.damaged.nothing-saved')}
      </Banner>
    </div>
  );
}

interface VouchProps {
  readonly made: SavedFile;
  readonly isWorking: boolean;
  readonly error: WireError | null;
  readonly onGo: (way: WayInView) => void;
}

function Vouch({ made, isWorking, error, onGo }: VouchProps) {
  const { t } = useSpeech();
  const hold = useWayIn(made.saved.openers);
  const { way, opener } = hold;
  if (opener === null) return <Banner kind="bad">{t('app.damaged.no-way-in')}</Banner>;
  return (
    <Form
      className="panel"
      aria-labelledby="vouch"
      onSubmit={(event) => {
        event.preventDefault();
        if (way !== null && !isWorking) onGo(way);
      }}
    >
      <h2 id="vouch">{t('app.damaged.vouch.heading')}</h2>
      <p>{t('app.damaged.vouch.lead')}</p>
      <WayIn hold={hold} isDisabled={isWorking} passphraseLabel={t('app.unlock.passphrase')} />
      <ErrorBanner error={error} />
      <div className="actions">
        <Button kind="primary" type="submit" icon={LockOpen} isPending={isWorking} isDisabled={way === null}>
          {t('app.damaged.vouch')}
        </Button>
      </div>
      {isWorking && <ProgressBar label={t('app.damaged.vouching')} done={0} />}
    </Form>
  );
}
