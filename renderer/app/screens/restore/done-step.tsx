import { LockOpen } from 'lucide-react';
import type { SessionView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import { Banner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/index.ts';
import { useDay } from './paper-found.tsx';
import { StepActions, StepHeading } from './road-step.tsx';

export interface Restored {
  readonly session: SessionView;
  readonly sealed: readonly string[];
  readonly absent: readonly string[];
}

export interface DoneStepProps {
  readonly restored: Restored;
  readonly printedAt: string;
  readonly onOpen: () => void;
}

/** What came back, what stayed sealed, what never was on the paper. */
export function DoneStep({ restored: { session, sealed, absent }, printedAt, onOpen }: DoneStepProps) {
  const { t } = useSpeech();
  const day = useDay();
  const names = useCompartmentNames();
  return (
    <>
      <StepHeading title={t('app.restore.done-heading')}>
        {t('app.restore.done-lead', { organisation: session.organisation ?? '', date: day(printedAt) })}{' '}
        {t('app.restore.done-file', { file: session.file })}
      </StepHeading>
      {session.readOnlyBecause === 'gate-open' && (
        <Banner kind="warn">{t('app.restore.only-reading')}</Banner>
      )}
      <section className="panel" aria-labelledby="came-back">
        <h2 id="came-back">{t('app.restore.back-title')}</h2>
        <Counts counts={session.counts} />
        {sealed.length + absent.length === 0 && <p>{t('app.restore.all-back')}</p>}
      </section>
      {sealed.length > 0 && (
        <section className="panel" aria-labelledby="sealed">
          <h2 id="sealed">{t('app.restore.sealed-title')}</h2>
          <p>
            <strong>{names(sealed)}.</strong> {t('app.restore.sealed.explained')}
          </p>
        </section>
      )}
      {absent.length > 0 && (
        <section className="panel" aria-labelledby="absent">
          <h2 id="absent">{t('app.restore.absent-title')}</h2>
          <p>
            <strong>{names(absent)}.</strong> {t('app.restore.absent.explained')}
          </p>
        </section>
      )}
      <StepActions action={t('app.restore.open')} icon={LockOpen} isDisabled={false} onGo={onOpen} />
    </>
  );
}

const counted: readonly (readonly [string, MessageKey])[] = [
  ['contact', 'app.restore.count-contact'],
  ['list', 'app.restore.count-list'],
  ['credential', 'app.restore.count-credential'],
  ['envelope', 'app.restore.count-envelope'],
  ['organisation', 'app.restore.count-organisation'],
  ['function', 'app.restore.count-function'],
  ['system', 'app.restore.count-system'],
];

function Counts({ counts }: { counts: SessionView['counts'] }) {
  const { t } = useSpeech();
  const there = counted.flatMap(([kind, key]) => {
    const count = counts?.[kind] ?? 0;
    return count > 0 ? [t(key, { count })] : [];
  });
  if (there.length === 0) return <p>{t('app.restore.count-nothing')}</p>;
  return (
    <ul className="result-list">
      {there.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
