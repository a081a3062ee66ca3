import { Eye, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { JoinedView, RevealedView } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, VirtualList, rowsOf } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';

export interface ChooseJoinedProps {
  readonly joined: Extract<JoinedView, { state: 'open' }>;
  readonly onRevealed: (revealed: RevealedView) => void;
  readonly onAdd: () => void;
}

/** What lies in the opened compartment. One thing is chosen, and with it the act is over. */
export function ChooseJoined({ joined, onRevealed, onAdd }: ChooseJoinedProps) {
  const { t, language } = useSpeech();
  const { items, canAdd } = joined;
  const [chosen, setChosen] = useState(items[0]?.id ?? null);
  const ask = useCallback(
    () =>
      sigill.act.revealJoined({ id: chosen ?? '', field: 'secret', reason: '', language }).then((answer) => {
        if (answer.ok) onRevealed(answer.value);
        return answer;
      }),
    [chosen, language, onRevealed],
  );
  const { isWorking, error, run } = useWork(ask);
  return (
    <div className="together">
      <p>{t('app.together.opened')}</p>
      <VirtualList
        label={t('app.together.logins')}
        rows={rowsOf(items, ({ title }) => title)}
        selected={chosen}
        onSelect={setChosen}
        onOpen={run}
        empty={<p>{t('app.together.empty')}</p>}
      >
        {({ title, subtitle }) => (
          <span className="row-words">
            <span className="row-title">{title}</span>
            <span className="row-subtitle">{subtitle}</span>
          </span>
        )}
      </VirtualList>
      <ErrorBanner error={error} />
      <div className="actions">
        <Button kind="primary" icon={Eye} isPending={isWorking} isDisabled={chosen === null} onPress={run}>
          {t('app.together.show')}
        </Button>
        {canAdd && (
          <Button icon={Plus} isDisabled={isWorking} onPress={onAdd}>
            {t('app.together.add')}
          </Button>
        )}
      </div>
    </div>
  );
}
