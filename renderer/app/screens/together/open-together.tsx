import { useState } from 'react';
import type { JoinedView, RevealedView } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { RevealedSecret } from '../logins/revealed-secret.tsx';
import { AddJoined } from './add-joined.tsx';
import { ChooseJoined } from './choose-joined.tsx';
import { JoinDialog } from './join-dialog.tsx';

export interface OpenTogetherProps {
  /** Kind of the compartment. */
  readonly compartment: string;
  readonly onClose: () => void;
}

/** Opens a compartment that keys open only to several: for one password to be shown, or one login to be added. */
export function OpenTogether({ compartment, onClose }: OpenTogetherProps) {
  const { t } = useSpeech();
  return (
    <JoinDialog
      act={{ kind: 'open', compartment }}
      title={t('app.together.heading')}
      onClose={onClose}
      after={(joined) => joined.state === 'open' && <Opened {...{ joined, onClose }} />}
    />
  );
}

interface OpenedProps {
  readonly joined: Extract<JoinedView, { state: 'open' }>;
  readonly onClose: () => void;
}

function Opened({ joined, onClose }: OpenedProps) {
  const { t } = useSpeech();
  const [revealed, setRevealed] = useState<RevealedView | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  if (revealed !== null) {
    const title = joined.items.find(({ id }) => id === revealed.id)?.title ?? '';
    const facts = [{ name: t('app.together.login'), value: title }];
    return <RevealedSecret {...{ revealed, facts, onClose }} fieldName={t('app.field.secret')} />;
  }
  if (isAdding) return <AddJoined onDone={onClose} />;
  return (
    <ChooseJoined
      joined={joined}
      onRevealed={setRevealed}
      onAdd={() => {
        setIsAdding(true);
      }}
    />
  );
}
