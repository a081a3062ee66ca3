import { useMemo, useState } from 'react';
import type { QuarantinedView } from '../../../../electron/contract/index.ts';
import { Dialog, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { RevealedSecret } from '../logins/revealed-secret.tsx';
import { useAskedOnce } from '../logins/use-asked-once.ts';

interface RevealQuarantinedProps {
  readonly row: QuarantinedView;
  readonly field: string;
  readonly fieldName: string;
  readonly onClose: () => void;
}

/** A secret that lies in quarantine, shown as any other: alone on the screen, for a minute, noted first. */
export function RevealQuarantined({ row, field, fieldName, onClose }: RevealQuarantinedProps) {
  const { t, language } = useSpeech();
  // The language of the first asking: another one would be noted as another showing.
  const [spoken] = useState(language);
  const { revision } = row;
  const ask = useMemo(
    () => () => sigill.vault.revealQuarantined({ revision, field, reason: '', language: spoken }),
    [revision, field, spoken],
  );
  const asked = useAskedOnce(ask);
  return (
    <Dialog isOpen onClose={onClose} size="wide" isAlone title={row.title}>
      {asked.state === 'waiting' && <LoadingState title={t('app.logins.fetching')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} />}
      {asked.state === 'answered' && (
        <RevealedSecret revealed={asked.value} facts={[]} {...{ fieldName, onClose }} />
      )}
    </Dialog>
  );
}
