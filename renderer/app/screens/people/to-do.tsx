import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { PeopleView } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, useToast } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';
import { useCompartmentNames } from '../print/index.ts';
import { AloneActs } from './alone-acts.tsx';
import type { PeopleListProps } from './people-step.ts';

/** What is left to do: a second owner, new keys that are owed, passwords to change, and who went on alone. */
export function ToDo({ view, onStep }: Pick<PeopleListProps, 'view' | 'onStep'>) {
  const { isSingleOwner, owed, logins, alone } = view;
  return (
    <>
      {isSingleOwner && <SingleOwner {...{ view, onStep }} />}
      {owed.length > 0 && <Owed {...{ owed }} />}
      {alone.length > 0 && <AloneActs {...{ alone }} />}
      {logins.length > 0 && <LoginsToChange logins={logins} />}
    </>
  );
}

function SingleOwner({ view, onStep }: Pick<PeopleListProps, 'view' | 'onStep'>) {
  const { t } = useSpeech();
  const add = () => {
    onStep('add-owner');
  };
  return (
    <Banner
      kind="warn"
      icon={TriangleAlert}
      actions={view.canAdminister && <Button onPress={add}>{t('app.people.add-owner')}</Button>}
    >
      <strong>{t('app.people.single-owner')}</strong> {t('app.people.single-owner.explained')}
    </Banner>
  );
}

/** Which compartments lie under keys that somebody had, who that was, and the button that gives new ones. */
function Owed({ owed }: Pick<PeopleView, 'owed'>) {
  const { t, language } = useSpeech();
  const { canWrite } = useSession();
  const names = useCompartmentNames();
  const tell = useToast();
  const rekey = useWork(() =>
    sigill.vault.rekeyVault({}).then((answer) => {
      if (answer.ok && answer.value.owed.length === 0) tell({ text: t('app.people.rekeyed') });
      return answer;
    }),
  );
  const list = (who: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(who);
  return (
    <Banner
      kind="bad"
      icon={TriangleAlert}
      actions={
        canWrite &&
        owed.some(({ isMine }) => isMine) && (
          <Button icon={RefreshCw} isPending={rekey.isWorking} onPress={rekey.run}>
            {t('app.people.rekey')}
          </Button>
        )
      }
    >
      <strong>{t('app.people.owed', { compartments: names(owed.map(({ kind }) => kind)) })}</strong>{' '}
      {t('app.people.owed.explained')}
      <ul className="rights">
        {owed.map(({ kind, because, isMine }) => (
          <li key={kind}>
            {because.length === 0
              ? t('app.people.owed-merged', { compartment: names([kind]) })
              : t('app.people.owed-because', { compartment: names([kind]), who: list(because) })}{' '}
            {!isMine && t('app.people.owed-others')}
          </li>
        ))}
      </ul>
      <ErrorBanner error={rekey.error} />
    </Banner>
  );
}

function LoginsToChange({ logins }: Pick<PeopleView, 'logins'>) {
  const { t } = useSpeech();
  const { go } = useWhere();
  return (
    <section className="panel" aria-labelledby="people-change">
      <h2 id="people-change">{t('app.people.to-change', { count: logins.length })}</h2>
      <p>{t('app.people.to-change.explained')}</p>
      <ul className="people-logins">
        {logins.map(({ id, title, knownBy }) => (
          <li key={id}>
            <Button
              kind="plain"
              label={t('app.people.to-change-named', { title })}
              onPress={() => {
                go('logins', id);
              }}
            >
              {title}
            </Button>
            <span>{t('app.people.known-by', { who: knownBy.filter((who) => who !== '').join(', ') })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
