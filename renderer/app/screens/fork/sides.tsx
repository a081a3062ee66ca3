import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ForkLineView, ForkSideView, ForkView } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { Badge, Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayMoment } from '../items/words.ts';
import { Deeds } from './deeds.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import type { ForkHold } from './use-fork.ts';

type SidesProps = { readonly view: ForkView } & Pick<ForkHold, 'onSettled'>;

/** The sides beside one another, each with the way to let it hold. */
export function Sides({ view, onSettled }: SidesProps) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<ForkSideView | null>(null);
  return (
    <section aria-label={t('app.fork.sides')} className="fork-sides">
      {[...view.sides].sort(ownFirst).map((side) => (
        <Side
          key={side.tip}
          side={side}
          name={sideName(t, view, side)}
          isJudged={!view.isWithCopy}
          onChoose={
            view.canSettle
              ? () => {
                  setChosen(side);
                }
              : null
          }
        />
      ))}
      {chosen && (
        <SettleDialog
          {...{ view, onSettled }}
          keeps={chosen}
          name={sideName(t, view, chosen)}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </section>
  );
}

const ownFirst = (a: ForkSideView, b: ForkSideView) => Number(b.isOwn) - Number(a.isOwn);

/** What a side is called: by where it lies, or by whether it counts; by number where that tells nothing. */
export function sideName(
  t: Translate,
  { sides, isWithCopy }: ForkView,
  { tip, isOwn }: ForkSideView,
): string {
  if (sides.length !== 2 || !sides.some((side) => side.isOwn))
    return t('app.fork.side', { number: sides.findIndex((side) => side.tip === tip) + 1 });
  if (isWithCopy) return t(isOwn ? 'app.fork.side-here' : 'app.fork.side-there');
  return t(isOwn ? 'app.fork.side-now' : 'app.fork.side-other');
}

interface SideProps {
  readonly side: ForkSideView;
  readonly name: string;
  /** Both sides lie in this file, which says what of them counts. */
  readonly isJudged: boolean;
  readonly onChoose: (() => void) | null;
}

function Side({ side, name, isJudged, onChoose }: SideProps) {
  const { t } = useSpeech();
  const id = `side-${side.tip}`;
  return (
    <section className="panel fork-side" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ol className="fork-lines">
        {side.lines.map((line) => (
          <li key={line.entry}>
            <Line line={line} isJudged={isJudged} />
          </li>
        ))}
      </ol>
      {onChoose && (
        <div className="actions">
          <Button icon={Check} label={t('app.fork.settle-named', { side: name })} onPress={onChoose}>
            {t('app.fork.settle')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface LineProps extends Pick<SideProps, 'isJudged'> {
  readonly line: ForkLineView;
}

function Line({ line: { at, by, deeds, fingerprint, counts }, isJudged }: LineProps) {
  const { t, language } = useSpeech();
  return (
    <>
      <p className="fork-who">
        <strong>{by.join(' + ')}</strong> <span className="history-by">{sayMoment(language, at)}</span>
      </p>
      <Deeds deeds={deeds} />
      <p className="fork-number">{t('app.fork.fingerprint', { fingerprint })}</p>
      {isJudged && (
        <Badge kind={counts ? 'ok' : 'warn'}>{t(counts ? 'app.fork.counts' : 'app.fork.not-counting')}</Badge>
      )}
    </>
  );
}
