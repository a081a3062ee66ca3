import { GitFork } from 'lucide-react';
import { Banner, Button } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';

const forkState = () => sigill.vault.forkState({});

/** Over every screen while nobody has settled it, with the way there. Where nothing can be written, that banner says it. */
export function ForkBanner() {
  const { t } = useSpeech();
  const { place, go } = useWhere();
  const { session } = useSession();
  const [asked] = useAnswer(forkState);
  const isOpen = asked.state === 'answered' && asked.value.isOpen;
  if (!isOpen || place === 'fork' || session.readOnlyBecause === 'fork-unsettled') return null;
  return (
    <div className="content-banner" role="status">
      <Banner
        kind="warn"
        icon={GitFork}
        actions={
          <Button
            onPress={() => {
              go('fork');
            }}
          >
            {t('app.fork.show')}
          </Button>
        }
      >
        <strong>{t('app.fork.banner')}</strong> {t('app.fork.banner.text')}
      </Banner>
    </div>
  );
}
