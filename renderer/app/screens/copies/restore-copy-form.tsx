import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import type { CopyOpenerView, ValueOf, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { asSaid, useWayIn, WayIn, type WayInHold } from '../keeping/index.ts';
import { GateChoice, isAnswered, noAnswer, removedOf, ShutOut } from '../restore/index.ts';
import type { RestoreAnswer } from './use-restore-copy.ts';

type Described = ValueOf<'vault', 'describeCopy'>;

interface RestoreCopyFormProps {
  readonly at: string;
  readonly described: Described;
  readonly error: WireError | null;
  /** What was answered and typed stays for another try. */
  readonly isRestoring: boolean;
  readonly onGo: (answer: RestoreAnswer) => void;
}

/** The gate's question; and where the session's own keys are of another time, what the copy is opened with. */
export function RestoreCopyForm({ at, described, error, isRestoring, onGo }: RestoreCopyFormProps) {
  const { t } = useSpeech();
  const { openers, isOpen } = described;
  const [answer, setAnswer] = useState(noAnswer);
  const hold = useWayIn(openers, ownWay(openers));
  const { way, opener } = hold;
  const own = isOpen ? ownLabels(openers) : new Set([opener?.label]);
  const others = openers.filter(({ label }) => !own.has(label)).map(asSaid);
  const isReady = isAnswered(answer) && (isOpen || way !== null);
  if (isRestoring) return <LoadingState title={t('app.copies.restoring')} />;
  return (
    <form
      className="merge"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onGo({ removed: removedOf(answer), way: isOpen ? null : way });
      }}
    >
      <p>{t('app.copies.gate-lead', { at })}</p>
      <ErrorBanner error={error} />
      <GateChoice answer={answer} canShutOut={others.length > 0} canWait onChange={setAnswer} />
      {answer.choice === 'some' && <ShutOut openers={others} answer={answer} onChange={setAnswer} />}
      {!isOpen && <WayThen hold={hold} />}
      <div className="actions merge-foot">
        <Button kind="primary" type="submit" icon={FolderInput} isDisabled={!isReady}>
          {t('app.copies.place-it')}
        </Button>
      </div>
    </form>
  );
}

function ownLabels(openers: readonly CopyOpenerView[]): ReadonlySet<string | undefined> {
  return new Set(openers.filter(({ isOwn }) => isOwn).map(({ label }) => label));
}

/** One's own way in of that time, where there was one. */
function ownWay(openers: readonly CopyOpenerView[]): string | undefined {
  return openers.find(({ isOwn, kind }) => isOwn && kind !== 'recovery-code')?.label;
}

function WayThen({ hold }: { hold: WayInHold }) {
  const { t } = useSpeech();
  if (hold.opener === null) return <Banner kind="warn">{t('app.copies.no-way')}</Banner>;
  return (
    <>
      <Banner kind="info">{t('app.copies.other-keys')}</Banner>
      <WayIn hold={hold} passphraseLabel={t('app.copies.passphrase-then')} />
    </>
  );
}
