import { EyeOff, Timer } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { OneTimeCodesView } from '../../../../electron/contract/index.ts';
import { Badge, Button, Dialog, EmptyState, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { ShownNote } from './shown-note.tsx';
import { useAskedOnce } from './use-asked-once.ts';
import { useCountDown } from './use-count-down.ts';
import { useProtected } from './use-protected.ts';

export interface OneTimeDialogProps {
  readonly id: string;
  readonly title: string;
  /** Why it is shown to one person alone where a second one is asked for. */
  readonly alone?: string | undefined;
  readonly onClose: () => void;
}

/** The one-time code that holds now, large, with how long it holds; the next takes its place, for a minute. */
export function OneTimeDialog({ id, title, alone, onClose }: OneTimeDialogProps) {
  const { t } = useSpeech();
  const asked = useAskedOnce(
    useCallback(() => sigill.vault.oneTimeCodes({ id, reason: '', alone }), [id, alone]),
  );
  return (
    <Dialog isOpen onClose={onClose} size="wide" isAlone title={title}>
      {asked.state === 'waiting' && <LoadingState title={t('app.logins.fetching')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} />}
      {asked.state === 'answered' &&
        (asked.value.codes.length === 0 ? (
          <EmptyState title={t('app.logins.no-code')}>{t('app.logins.no-code.next')}</EmptyState>
        ) : (
          <Shown view={asked.value} onClose={onClose} />
        ))}
    </Dialog>
  );
}

function Shown({ view, onClose }: { view: OneTimeCodesView; onClose: () => void }) {
  const { t } = useSpeech();
  const [begun] = useState(Date.now);
  const left = useCountDown(view.seconds, onClose);
  useProtected();
  const now = begun + (view.seconds - left) * 1000;
  const current = view.codes.find(({ until }) => now < until) ?? view.codes.at(-1);
  if (!current) return null;
  const holds = Math.max(0, Math.ceil((current.until - now) / 1000));
  return (
    <div className="reveal">
      <div className="reveal-head">
        <p>{t('app.logins.code')}</p>
        <Badge kind="warn" icon={Timer}>
          <span className="tabular">{t('app.logins.hides-in', { seconds: left })}</span>
        </Badge>
      </div>
      <p className="one-time-code" translate="no" role="status">
        {inGroups(current.code)}
      </p>
      <p className="one-time-left tabular">{t('app.logins.code-holds', { seconds: holds })}</p>
      <div className="reveal-foot">
        <ShownNote noted={view.noted} />
        <Button kind="primary" icon={EyeOff} onPress={onClose} autoFocus>
          {t('app.logins.hide')}
        </Button>
      </div>
    </div>
  );
}

/** "287 082", as they are read aloud; eight digits as two fours. */
function inGroups(code: string): string {
  const size = code.length === 8 ? 4 : 3;
  return code.match(new RegExp(`.{1,${String(size)}}`, 'g'))?.join(' ') ?? code;
}
