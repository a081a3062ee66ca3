import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { PeopleView, PersonView } from '../../../../electron/contract/index.ts';
import { Badge, Button, PageHead } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ClosedToOne, SecondPersonRules } from '../together/index.ts';
import { MoreWays } from './more-ways.tsx';
import type { PeopleListProps } from './people-step.ts';
import { useCalled } from './use-called.ts';
import { PersonDialog } from './person-dialog.tsx';
import { RightsInWords } from './rights-in-words.tsx';
import { ToDo } from './to-do.tsx';

/** Everybody and everything that opens the vault, and what is left to do. */
export function PeopleList({ view, prepare, onStep }: PeopleListProps) {
  const { canAdminister } = view;
  const [open, setOpen] = useState<string | null>(null);
  const person = view.people.find(({ id }) => id === open);
  return (
    <>
      <Head {...{ canAdminister, onStep }} />
      <div className="road">
        <ToDo view={view} onStep={onStep} />
        <ClosedToOne />
        <Openers
          people={view.people}
          onOpen={(id) => {
            setOpen(id);
          }}
        />
        <SecondPersonRules
          view={view}
          onGroup={() => {
            onStep('group');
          }}
        />
        <MoreWays {...{ view, prepare, onStep }} />
      </div>
      {person && (
        <PersonDialog
          key={person.id}
          {...{ person, view, onStep }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function Head({
  canAdminister,
  onStep,
}: Pick<PeopleView, 'canAdminister'> & Pick<PeopleListProps, 'onStep'>) {
  const { t } = useSpeech();
  const add = () => {
    onStep('add');
  };
  const button = (
    <Button kind="primary" icon={UserPlus} onPress={add}>
      {t('app.people.add')}
    </Button>
  );
  return (
    <PageHead title={t('app.people.heading')} actions={canAdminister && button}>
      {t('app.people.lead')}
    </PageHead>
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
        <RightsInWords {...{ person }} />
      </div>
      <Button label={t('app.people.change-named', { name })} onPress={onOpen}>
        {t('app.people.change')}
      </Button>
    </li>
  );
}
