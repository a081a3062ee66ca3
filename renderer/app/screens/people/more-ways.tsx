import { CreditCard, IdCard, KeyRound, RefreshCw } from 'lucide-react';
import { AskingButton, Button } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import type { Prepare } from '../print/index.ts';
import type { PeopleListProps } from './people-step.ts';

/** One's own passphrase, and what opens besides persons: cards for envelopes, restore cards, the code. */
export function MoreWays({ view, prepare, onStep }: PeopleListProps) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
  const { go } = useWhere();
  return (
    <section className="panel" aria-labelledby="people-more">
      <h2 id="people-more">{t('app.people.more')}</h2>
      <p>{t('app.people.more.explained')}</p>
      <div className="actions">
        <Button
          icon={KeyRound}
          isDisabled={!canWrite}
          onPress={() => {
            onStep('own');
          }}
        >
          {t('app.people.own')}
        </Button>
        {view.canAdminister && (
          <>
            <Button
              icon={IdCard}
              onPress={() => {
                onStep('card');
              }}
            >
              {t('app.people.card')}
            </Button>
            <Button
              icon={CreditCard}
              onPress={() => {
                go('cards');
              }}
            >
              {t('app.people.restore-cards')}
            </Button>
            <NewCode prepare={prepare} />
          </>
        )}
      </div>
    </section>
  );
}

function NewCode({ prepare }: { prepare: Prepare }) {
  const { t, language } = useSpeech();
  return (
    <AskingButton
      icon={RefreshCw}
      label={t('app.people.new-code')}
      title={t('app.people.new-code.title')}
      onConfirm={() => {
        prepare(() => sigill.vault.newRecoveryCode({ language }));
      }}
    >
      <p>{t('app.people.new-code.text')}</p>
    </AskingButton>
  );
}
