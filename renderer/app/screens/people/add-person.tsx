import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { RequestOf, RoleView, WireError } from '../../../../electron/contract/index.ts';
import {
  Button,
  ErrorBanner,
  PageHead,
  RadioGroup,
  Select,
  TextField,
  useToast,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { PassphraseFields } from '../founding/passphrase-step.tsx';
import { usePassphrase, type Passphrase } from '../founding/use-passphrase.ts';
import type { Prepare } from '../print/index.ts';
import { roleChoices } from './roles.ts';

interface AddPersonProps {
  readonly prepare: Prepare;
  readonly firstRole: RoleView;
  readonly onDone: () => void;
}

type Way = 'here' | 'start-card';

/** Somebody new: who it is, what they may do, and how they unlock the first time. */
export function AddPerson({ prepare, firstRole, onDone }: AddPersonProps) {
  const { t } = useSpeech();
  const [person, setPerson] = useState<NewPerson>({ name: '', label: '', role: firstRole });
  const [way, setWay] = useState<Way>('here');
  const [isAsked, setIsAsked] = useState(false);
  const phrase = usePassphrase();
  const { isWorking, error, add } = useAdd(prepare, onDone);
  return (
    <>
      <PageHead title={t(firstRole === 'owner' ? 'app.people.add-owner' : 'app.people.add')}>
        {t('app.people.add.lead')}
      </PageHead>
      <Form
        className="road"
        onSubmit={(event) => {
          event.preventDefault();
          setIsAsked(true);
          if (person.label.trim() !== '' && !isWorking) add(person, way, phrase);
        }}
      >
        <PersonFields {...{ person, isAsked }} onChange={setPerson} />
        <section className="panel">
          <WayField way={way} onChange={setWay} />
          {way === 'here' && <PassphraseFields phrase={phrase} isAsked={isAsked} isDisabled={isWorking} />}
        </section>
        <ErrorBanner error={error} />
        <div className="actions">
          <Button kind="primary" type="submit" icon={UserPlus} isPending={isWorking}>
            {t(way === 'here' ? 'app.people.add-now' : 'app.people.make-card')}
          </Button>
          <Button onPress={onDone} isDisabled={isWorking}>
            {t('app.frame.cancel')}
          </Button>
        </div>
      </Form>
    </>
  );
}

interface NewPerson {
  readonly name: string;
  readonly label: string;
  readonly role: RoleView;
}

/** Adds by a card, which ends on its print, or by the passphrase that was chosen. */
function useAdd(prepare: Prepare, onDone: () => void) {
  const { t, language } = useSpeech();
  const tell = useToast();
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const send = (person: RequestOf<'vault', 'addPerson'>) => {
    setIsWorking(true);
    setError(null);
    void sigill.vault.addPerson(person).then((answer) => {
      setIsWorking(false);
      if (!answer.ok) setError(answer.error);
      else {
        tell({ text: t('app.people.added', { label: person.label }) });
        onDone();
      }
    });
  };
  const add = ({ name, label, role }: NewPerson, way: Way, phrase: Passphrase) => {
    const person = { name: name.trim(), label: label.trim(), role };
    if (way === 'start-card') prepare(() => sigill.vault.addByStartCard({ ...person, language }));
    else
      phrase.ifGood(() => {
        send({ ...person, passphrase: phrase.passphrase });
      });
  };
  return { isWorking, error, add };
}

interface PersonFieldsProps {
  readonly person: NewPerson;
  readonly isAsked: boolean;
  readonly onChange: (person: NewPerson) => void;
}

function PersonFields({ person, isAsked, onChange }: PersonFieldsProps) {
  const { t } = useSpeech();
  const { label, name, role } = person;
  return (
    <section className="panel">
      <TextField
        label={t('app.people.label')}
        help={t('app.people.label.help')}
        value={label}
        onChange={(typed) => {
          onChange({ ...person, label: typed });
        }}
        error={isAsked && label.trim() === '' ? t('app.people.label.missing') : null}
      />
      <TextField
        label={t('app.people.name')}
        help={t('app.people.name.help')}
        value={name}
        onChange={(typed) => {
          onChange({ ...person, name: typed });
        }}
      />
      <Select
        label={t('app.people.role')}
        choices={roleChoices(t)}
        value={role}
        onChange={(chosen) => {
          onChange({ ...person, role: chosen });
        }}
      />
      <p className="panel-text">{t(`app.people.role-${role}.help`)}</p>
    </section>
  );
}

function WayField({ way, onChange }: { way: Way; onChange: (way: Way) => void }) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      label={t('app.people.way')}
      layout="grid"
      isFramed
      value={way}
      onChange={onChange}
      choices={(['here', 'start-card'] as const).map((id) => ({
        id,
        name: t(`app.people.way-${id}`),
        help: t(`app.people.way-${id}.help`),
      }))}
    />
  );
}
