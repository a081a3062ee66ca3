import { Users } from 'lucide-react';
import { useState } from 'react';
import { Banner, Button } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/print-facts.tsx';
import { OpenTogether } from './open-together.tsx';

/** The compartments that this person opens only with others, each with the way to do so. */
export function ClosedToOne() {
  const { t } = useSpeech();
  const { session } = useSession();
  const names = useCompartmentNames();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {session.together.map((kind) => (
        <Banner
          key={kind}
          kind="info"
          icon={Users}
          actions={
            <Button
              label={t('app.together.open-named', { compartment: names([kind]) })}
              onPress={() => {
                setOpen(kind);
              }}
            >
              {t('app.together.open')}
            </Button>
          }
        >
          <strong>{t('app.together.closed', { compartment: names([kind]) })}</strong>{' '}
          {t('app.together.closed.explained')}
        </Banner>
      ))}
      {open !== null && (
        <OpenTogether
          compartment={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
