import { Users } from 'lucide-react';
import {
  Badge,
  Banner,
  Button,
  EmptyState,
  ErrorState,
  LoadingState,
  ProgressBar,
  ReadOnlyBanner,
} from '../components/index.ts';

const nothing = () => undefined;

export function StateSamples() {
  return (
    <>
      <div className="badges">
        <Badge kind="ok">I ordning</Badge>
        <Badge kind="warn">för 94 dagar sedan</Badge>
        <Badge kind="bad">svarar inte</Badge>
        <Badge kind="plain">Krisledning 12</Badge>
        <Badge kind="seal">förseglat</Badge>
      </div>
      <ReadOnlyBanner because="Valvet ändras just nu på en annan dator." />
      <Banner kind="info">Två kontakter finns på båda listorna.</Banner>
      <Banner kind="ok">Utskriften är prövad.</Banner>
      <Banner kind="bad">Kuvert 03 är fel sedan lösenordet byttes.</Banner>
      <div className="two">
        <ProgressBar
          label="Sidorna läses tillbaka"
          done={12}
          of={31}
          words="12 av 31 sidor"
          onCancel={nothing}
        />
        <ProgressBar label="Låser upp" done={0} />
      </div>
      <div className="two">
        <EmptyState
          icon={Users}
          title="Inga kontakter ännu"
          actions={<Button kind="primary">För in kontakter</Button>}
        >
          Klistra in från Excel, läs in en fil, eller skriv den första för hand.
        </EmptyState>
        <ErrorState error={{ code: 'engine-gone', params: {} }} onRetry={nothing} />
        <LoadingState title="Hämtas ur valvet" />
      </div>
    </>
  );
}
