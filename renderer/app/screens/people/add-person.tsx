import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { RoleView, WireError } from '../../../../electron/contract/index.ts';
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
import { usePassphrase } from '../founding/use-passphrase.ts';
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
  const { t, language } = useSpeech();
  const tell = useToast();
  const [name, setName] = useState('');
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<RoleView>(firstRole);
  const [way, setWay] = useState<Way>('here');
  const [isAsked, setIsAsked] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const phrase = usePassphrase();
  const add = () => {
    setIsAsked(true);
    if (label.trim() === '' || isWorking) return;
    const person = { name: name.trim(), label: label.trim(), role };
    if (way === 'start-card') {
      prepare(() => sigill.vault.addByStartCard({ ...person, language }));
      return;
    }
    if (phrase.mistake !== null) return;
    setIsWorking(true);
    setError(null);
    void sigill.vault.addPerson({ ...person, passphrase: phrase.passphrase }).then((answer) => {
      setIsWorking(false);
      if (!answer.ok) setError(answer.error);
      else {
        tell({ text: t('app.people.added', { label: person.label }) });
        onDone();
      }
    });
  };
  return (
    <>
      <PageHead title={t(firstRole === 'owner' ? 'app.people.add-owner' : 'app.people.add')}>
        {t('app.people.add.lead')}
      </PageHead>
      <Form
        className="road"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <section className="panel">
          <TextField
            label={t('app.people.label')}
            help={t('app.people.label.help')}
            value={label}
            onChange={setLabel}
            error={isAsked && label.trim() === '' ? t('app.people.label.missing') : null}
          />
          <TextField
            label={t('app.people.name')}
            help={t('app.people.name.help')}
            value={name}
            onChange={setName}
          />
          <Select label={t('app.people.role')} choices={roleChoices(t)} value={role} onChange={setRole} />
          <p className="panel-text">{t(`app.people.role-${role}.help`)}</p>
        </section>
        <section className="panel">
          <RadioGroup
            label={t('app.people.way')}
            layout="grid"
            isFramed
            value={way}
            onChange={setWay}
            choices={(['here', 'start-card'] as const).map((id) => ({
              id,
              name: t(`app.people.way-${id}`),
              help: t(`app.people.way-${id}.help`),
            }))}
          />
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
