import { IdCard, KeyRound, RefreshCw, TriangleAlert, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { PeopleView, PersonView } from '../../../../electron/contract/index.ts';
import { Badge, Banner, Button, ConfirmDialog, PageHead } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useCompartmentNames, type Prepare } from '../print/index.ts';
import type { PeopleStep } from './people-step.ts';
import { useCalled } from './use-called.ts';
import { PersonDialog } from './person-dialog.tsx';
import { RightsInWords } from './rights-in-words.tsx';

interface PeopleListProps {
  readonly view: PeopleView;
  readonly prepare: Prepare;
  readonly onStep: (step: PeopleStep) => void;
}

/** Everybody and everything that opens the vault, and what is left to do. */
export function PeopleList({ view, prepare, onStep }: PeopleListProps) {
  const { t } = useSpeech();
  const { canAdminister } = view;
  const [open, setOpen] = useState<string | null>(null);
  const person = view.people.find(({ id }) => id === open);
  return (
    <>
      <PageHead
        title={t('app.people.heading')}
        actions={
          canAdminister && (
            <Button
              kind="primary"
              icon={UserPlus}
              onPress={() => {
                onStep('add');
              }}
            >
              {t('app.people.add')}
            </Button>
          )
        }
      >
        {t('app.people.lead')}
      </PageHead>
      <div className="road">
        <ToDo view={view} onStep={onStep} />
        <Openers
          people={view.people}
          onOpen={(id) => {
            setOpen(id);
          }}
        />
        <MoreWays {...{ view, prepare, onStep }} />
      </div>
      {person && (
        <PersonDialog
          key={person.id}
          {...{ person, view }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function ToDo({ view, onStep }: Pick<PeopleListProps, 'view' | 'onStep'>) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  const { isSingleOwner, canAdminister, owed, logins } = view;
  return (
    <>
      {isSingleOwner && (
        <Banner
          kind="warn"
          icon={TriangleAlert}
          actions={
            canAdminister && (
              <Button
                onPress={() => {
                  onStep('add-owner');
                }}
              >
                {t('app.people.add-owner')}
              </Button>
            )
          }
        >
          <strong>{t('app.people.single-owner')}</strong> {t('app.people.single-owner.explained')}
        </Banner>
      )}
      {owed.length > 0 && (
        <Banner kind="bad" icon={TriangleAlert}>
          <strong>{t('app.people.owed', { compartments: names(owed) })}</strong>{' '}
          {t('app.people.owed.explained')}
        </Banner>
      )}
      {logins.length > 0 && <LoginsToChange logins={logins} />}
    </>
  );
}

function LoginsToChange({ logins }: { logins: PeopleView['logins'] }) {
  const { t } = useSpeech();
  return (
    <section className="panel" aria-labelledby="people-change">
      <h2 id="people-change">{t('app.people.to-change', { count: logins.length })}</h2>
      <p>{t('app.people.to-change.explained')}</p>
      <ul className="people-logins">
        {logins.map(({ id, title, knownBy }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span>{t('app.people.known-by', { who: knownBy.filter((who) => who !== '').join(', ') })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Openers({ people, onOpen }: { people: readonly PersonView[]; onOpen: (id: string) => void }) {
  const { t } = useSpeech();
  return (
    <section aria-label={t('app.people.who-opens')}>
      <ul className="sheet-list">
        {people.map((person) => (
          <Row
            key={person.id}
            person={person}
            onOpen={() => {
              onOpen(person.id);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({ person, onOpen }: { person: PersonView; onOpen: () => void }) {
  const { t } = useSpeech();
  const called = useCalled();
  const name = called(person);
  return (
    <li className="person-row">
      <div className="person-words">
        <h2 className="person-name">{name}</h2>
        {person.name !== null && person.name !== name && <p>{person.name}</p>}
        <div className="badges">
          {person.isSelf && <Badge kind="seal">{t('app.people.you')}</Badge>}
          {person.role !== null && <Badge kind="plain">{t(`app.people.role-${person.role}`)}</Badge>}
          {person.isProvisional && (
            <Badge kind="warn">
              {t(person.hasStartCard ? 'app.people.card-waits' : 'app.people.not-yet')}
            </Badge>
          )}
        </div>
        <RightsInWords rights={person.rights} administers={person.administers} />
      </div>
      <Button label={t('app.people.change-named', { name })} onPress={onOpen}>
        {t('app.people.change')}
      </Button>
    </li>
  );
}

function MoreWays({ view, prepare, onStep }: PeopleListProps) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
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
            <NewCode prepare={prepare} />
          </>
        )}
      </div>
    </section>
  );
}

function NewCode({ prepare }: { prepare: Prepare }) {
  const { t, language } = useSpeech();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        icon={RefreshCw}
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {t('app.people.new-code')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.people.new-code.title')}
        action={t('app.people.new-code')}
        onClose={close}
        onConfirm={() => {
          close();
          prepare(() => sigill.vault.newRecoveryCode({ language }));
        }}
      >
        <p>{t('app.people.new-code.text')}</p>
      </ConfirmDialog>
    </>
  );
}
