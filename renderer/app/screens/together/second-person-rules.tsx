import { Users } from 'lucide-react';
import type { PeopleView, SecondPersonView } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';
import { useCompartmentNames } from '../print/print-facts.tsx';

export interface SecondPersonRulesProps {
  readonly view: PeopleView;
  readonly onGroup: () => void;
}

/** Where a second person is to join, by a rule or by keys, and the ways to change that. */
export function SecondPersonRules({ view, onGroup }: SecondPersonRulesProps) {
  const { t } = useSpeech();
  return (
    <section className="panel" aria-labelledby="second-person">
      <h2 id="second-person">{t('app.together.rules')}</h2>
      <p>{t('app.together.rules.explained')}</p>
      <ul className="second-person">
        {view.secondPerson.map((rule) => (
          <Rule key={rule.compartment} rule={rule} mayChange={view.canAdminister} />
        ))}
      </ul>
      {view.canAdminister && (
        <div className="actions">
          <Button icon={Users} onPress={onGroup}>
            {t('app.together.group')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Rule({ rule, mayChange }: { rule: SecondPersonView; mayChange: boolean }) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  const { compartment, kind, asks } = rule;
  const verb = asks === 'rule' ? 'lift' : 'ask';
  const { isWorking, error, run } = useWork(() =>
    sigill.vault.setSecondPerson({ compartment, asks: verb === 'ask' }),
  );
  return (
    <li>
      <div>
        <h3>{names([kind])}</h3>
        <p>{t(`app.together.rule-${asks}`)}</p>
        <ErrorBanner error={error} />
      </div>
      {mayChange && asks !== 'keys' && (
        <Button
          label={t(`app.together.rule-${verb}-named`, { compartment: names([kind]) })}
          isPending={isWorking}
          onPress={run}
        >
          {t(`app.together.rule-${verb}`)}
        </Button>
      )}
    </li>
  );
}
