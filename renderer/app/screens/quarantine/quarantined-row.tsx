import { useState } from 'react';
import type { QuarantinedView } from '../../../../electron/contract/index.ts';
import { Badge, Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayMoment } from '../items/words.ts';
import { BesideTable } from './beside-table.tsx';
import { HiddenLines } from './hidden-lines.tsx';
import { TakeOver } from './take-over.tsx';

/** One change: what, by whom and when, beside today. What is left lies folded for as long as the screen is there. */
export function QuarantinedRow({ row }: { row: QuarantinedView }) {
  const { t } = useSpeech();
  const [isLeft, setIsLeft] = useState(false);
  const id = `quarantined-${row.revision}`;
  const title = row.title === '' ? t('app.merge.untitled') : row.title;
  return (
    <section className="panel quarantined" aria-labelledby={id} data-left={isLeft || undefined}>
      <Head {...{ row, id, title, isLeft }} />
      {!isLeft && <Change row={row} />}
      {isLeft ? (
        <div className="actions">
          <Button
            autoFocus
            label={t('app.quarantine.look-again-named', { title })}
            onPress={() => {
              setIsLeft(false);
            }}
          >
            {t('app.quarantine.look-again')}
          </Button>
        </div>
      ) : (
        <TakeOver
          {...{ row, title }}
          onLeave={() => {
            setIsLeft(true);
          }}
        />
      )}
    </section>
  );
}

interface HeadProps {
  readonly row: QuarantinedView;
  readonly id: string;
  readonly title: string;
  readonly isLeft: boolean;
}

function Head({ row: { by, at, today, removes }, id, title, isLeft }: HeadProps) {
  const { t, language } = useSpeech();
  return (
    <header className="quarantined-head">
      <h2 id={id}>{title}</h2>
      <p className="history-by">{t('app.quarantine.by', { name: by, day: sayMoment(language, at) })}</p>
      <div className="badges">
        {isLeft && <Badge kind="warn">{t('app.quarantine.left')}</Badge>}
        <Badge kind="plain">{t(`app.quarantine.is-${today}`)}</Badge>
        {removes && <Badge kind="bad">{t('app.quarantine.removes')}</Badge>}
      </div>
    </header>
  );
}

function Change({ row }: { row: QuarantinedView }) {
  const { t } = useSpeech();
  const others = row.together.length - 1;
  const isNothing = !row.removes && row.fields.length === 0;
  return (
    <>
      {row.removes && <p>{t('app.quarantine.removes.text')}</p>}
      {isNothing && <p>{t('app.quarantine.no-change')}</p>}
      {row.fields.length > 0 && <BesideTable row={row} />}
      {row.hidden.length > 0 && <HiddenLines row={row} />}
      {others > 0 && <p>{t('app.quarantine.together', { count: others })}</p>}
    </>
  );
}
