import type { ForkView } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { RightsInWords } from '../people/index.ts';

/** What those whom the sides speak of may do meanwhile: the lesser of what the sides give. */
export function UntilSettled({ view: { until, isWithCopy } }: { view: ForkView }) {
  const { t } = useSpeech();
  return (
    <section className="panel" aria-labelledby="fork-until">
      <h2 id="fork-until">{t('app.fork.until')}</h2>
      <p>{t(isWithCopy ? 'app.fork.until-copy.text' : 'app.fork.until.text')}</p>
      <ul className="fork-until">
        {until.map(({ name, person }) => (
          <li key={name}>
            <h3>{name}</h3>
            {person ? <RightsInWords person={person} /> : <p>{t('app.fork.opens-nothing')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
