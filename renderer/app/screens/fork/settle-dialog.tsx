import { useCallback, useState } from 'react';
import type { ForkSideView, ForkView } from '../../../../electron/contract/index.ts';
import { ConfirmDialog, ErrorBanner, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';
import { sayMoment } from '../items/words.ts';
import { parted, sayDeed } from './deeds.tsx';
import type { ForkHold } from './use-fork.ts';

interface SettleDialogProps extends Pick<ForkHold, 'onSettled'> {
  readonly view: ForkView;
  readonly keeps: ForkSideView;
  readonly name: string;
  readonly onClose: () => void;
}

/** What is made void, entry by entry, before it is; the paper is asked for where nothing else decides. */
export function SettleDialog({ view, keeps, name, onSettled, onClose }: SettleDialogProps) {
  const { t } = useSpeech();
  const { fingerprint, setFingerprint, isWorking, error, run } = useSettle({ view, keeps, onSettled });
  const asksPaper = error?.code === 'fork-needs-paper' || error?.code === 'no-such-print';
  return (
    <ConfirmDialog
      isOpen
      title={t('app.fork.settle.title', { side: name })}
      action={t('app.fork.settle')}
      isPending={isWorking}
      onClose={onClose}
      onConfirm={run}
    >
      <p>{t('app.fork.settle.text')}</p>
      <Voided view={view} keeps={keeps} />
      {view.isWithCopy && <p>{t('app.fork.settle.copy')}</p>}
      <ErrorBanner error={error} />
      {(asksPaper || fingerprint !== '') && (
        <TextField
          label={t('app.fork.paper-field')}
          help={t('app.fork.paper-field.help')}
          value={fingerprint}
          onChange={setFingerprint}
          isMono
          maxLength={60}
        />
      )}
    </ConfirmDialog>
  );
}

function useSettle({ view, keeps, onSettled }: Pick<SettleDialogProps, 'view' | 'keeps' | 'onSettled'>) {
  const [fingerprint, setFingerprint] = useState('');
  const { isWithCopy: withCopy } = view;
  const ask = useCallback(
    () =>
      sigill.vault
        .settleFork({ keeps: keeps.tip, withCopy, fingerprint: fingerprint.trim() || null })
        .then((answer) => {
          if (answer.ok) onSettled(answer.value);
          return answer;
        }),
    [keeps, withCopy, fingerprint, onSettled],
  );
  return { fingerprint, setFingerprint, ...useWork(ask) };
}

/** The entries of every other side that are not on the one that holds as well. */
function Voided({ view, keeps }: Pick<SettleDialogProps, 'view' | 'keeps'>) {
  const { t, language } = useSpeech();
  const kept = new Set(keeps.lines.map(({ entry }) => entry));
  const lines = view.sides.flatMap((side) => side.lines.filter(({ entry }) => !kept.has(entry)));
  const each = [...new Map(lines.map((line) => [line.entry, line])).values()];
  return (
    <ul className="fork-voided" aria-label={t('app.fork.voided')}>
      {each.map(({ entry, by, at, deeds }) => (
        <li key={entry}>
          <strong>
            {parted(deeds)[0]
              .map((deed) => sayDeed(t, deed))
              .join('. ')}
          </strong>
          <span className="history-by">
            {by.join(' + ')}, {sayMoment(language, at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
