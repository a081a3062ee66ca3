import { useCallback, useState } from 'react';
import type { Answer, PeopleView, PersonView, RoleView } from '../../../../electron/contract/index.ts';
import {
  Button,
  ConfirmDialog,
  Dialog,
  ErrorBanner,
  Select,
  TextField,
  useToast,
} from '../../components/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { useWork } from '../../use-work.ts';
import type { PeopleStep } from './people-step.ts';
import { RightsInWords } from './rights-in-words.tsx';
import { roleChoices } from './roles.ts';
import { useCalled } from './use-called.ts';

interface PersonDialogProps {
  readonly person: PersonView;
  readonly view: PeopleView;
  readonly onStep: (step: PeopleStep) => void;
  readonly onClose: () => void;
}

type Asking = 'remove' | 'hand-over' | null;

/** One person or thing that opens: called something else, given another role, handed over to, or removed. */
export function PersonDialog({ person, view, onStep, onClose }: PersonDialogProps) {
  const { t } = useSpeech();
  const called = useCalled();
  const [asking, setAsking] = useState<Asking>(null);
  const back = () => {
    setAsking(null);
  };
  if (asking === 'remove') return <Removal {...{ person }} onBack={back} onClose={onClose} />;
  if (asking === 'hand-over') return <HandOver {...{ person }} onBack={back} />;
  const isPerson = person.kind === 'person';
  const mayChange = view.canAdminister || person.isSelf;
  const mayTakeOver = view.canAdminister && isPerson && !person.isSelf && !person.isProvisional;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={called(person)}
      actions={
        view.canAdminister && (
          <>
            {mayTakeOver && (
              <Button
                onPress={() => {
                  setAsking('hand-over');
                }}
              >
                {t('app.people.hand-over')}
              </Button>
            )}
            <Button
              kind="danger"
              onPress={() => {
                setAsking('remove');
              }}
            >
              {t('app.people.remove')}
            </Button>
          </>
        )
      }
    >
      <p>{t(kindOf(person), { needed: person.needed ?? 0, of: person.of ?? 0 })}</p>
      <RightsInWords {...{ person }} />
      {view.canAdminister && <Renewal {...{ person, onStep }} />}
      {isPerson && mayChange && <Rename person={person} onDone={onClose} />}
      {isPerson && view.canAdminister && <OtherRole person={person} onDone={onClose} />}
    </Dialog>
  );
}

/** What kind of thing opens, in a sentence. */
function kindOf({ kind, hasKeyFile, hasStartCard, isProvisional }: PersonView): MessageKey {
  if (kind !== 'person') return `app.people.kind-${kind}`;
  if (isProvisional) return hasStartCard ? 'app.people.kind-start-card' : 'app.people.kind-not-yet';
  return hasKeyFile ? 'app.people.kind-key-file' : 'app.people.kind-person';
}

/** Cards are not changed: new ones are made, and the old ones are void at once. */
function Renewal({ person, onStep }: Pick<PersonDialogProps, 'person' | 'onStep'>) {
  const { t } = useSpeech();
  const { go } = useWhere();
  if (person.kind === 'cards')
    return (
      <Button
        onPress={() => {
          go('cards');
        }}
      >
        {t('app.people.new-cards')}
      </Button>
    );
  if (person.kind !== 'opening-card') return null;
  return (
    <Button
      onPress={() => {
        onStep({ replaces: person.id });
      }}
    >
      {t('app.people.replace-card')}
    </Button>
  );
}

interface ChangeProps {
  readonly person: PersonView;
  readonly onDone: () => void;
}

/** Runs a change, says that it is done, and goes. */
function useChange(run: () => Promise<Answer<null>>, said: string, onDone: () => void) {
  const tell = useToast();
  const ask = useCallback(
    () =>
      run().then((answer) => {
        if (answer.ok) {
          tell({ text: said });
          onDone();
        }
        return answer;
      }),
    [run, said, onDone, tell],
  );
  return useWork(ask);
}

function Rename({ person, onDone }: ChangeProps) {
  const { t } = useSpeech();
  const [label, setLabel] = useState(person.label);
  const [name, setName] = useState(person.name ?? '');
  const request = { id: person.id, label: label.trim(), name: name.trim() };
  const { isWorking, error, run } = useChange(
    () => sigill.vault.renamePerson(request),
    t('app.people.renamed', { label: request.label }),
    onDone,
  );
  return (
    <section className="person-change">
      <TextField label={t('app.people.label')} value={label} onChange={setLabel} />
      <TextField label={t('app.people.name')} value={name} onChange={setName} />
      <ErrorBanner error={error} />
      <Button isPending={isWorking} isDisabled={request.label === ''} onPress={run}>
        {t('app.people.rename')}
      </Button>
    </section>
  );
}

function OtherRole({ person, onDone }: ChangeProps) {
  const { t } = useSpeech();
  const [role, setRole] = useState<RoleView>(person.role ?? 'communicator');
  const { isWorking, error, run } = useChange(
    () => sigill.vault.changePersonRole({ id: person.id, role }),
    t('app.people.role-changed', { label: person.label }),
    onDone,
  );
  return (
    <section className="person-change">
      <Select label={t('app.people.role')} choices={roleChoices(t)} value={role} onChange={setRole} />
      <p className="panel-text">
        {t(`app.people.role-${role}.help`)} {t('app.people.role-change.explained')}
      </p>
      <ErrorBanner error={error} />
      <Button isPending={isWorking} isDisabled={role === person.role} onPress={run}>
        {t('app.people.role-change')}
      </Button>
    </section>
  );
}

interface RemovalProps {
  readonly person: PersonView;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What hangs on the person, what is lost and what is not, before it is done. */
function Removal({ person, onBack, onClose }: RemovalProps) {
  const { t } = useSpeech();
  const name = useCalled()(person);
  const { isWorking, error, run } = useChange(
    () => sigill.vault.removePerson({ id: person.id }),
    t('app.people.removed', { name }),
    onClose,
  );
  return (
    <ConfirmDialog
      isOpen
      title={t('app.people.remove-title', { name })}
      action={t('app.people.remove')}
      isPending={isWorking}
      onClose={onBack}
      onConfirm={run}
    >
      <p>{t('app.people.remove-text')}</p>
      <HangsOn id={person.id} />
      <ErrorBanner error={error} />
    </ConfirmDialog>
  );
}

function HandOver({ person, onBack }: Omit<RemovalProps, 'onClose'>) {
  const { t } = useSpeech();
  const name = useCalled()(person);
  const ask = useCallback(
    () =>
      sigill.vault.handOverVault({ to: person.id }).then((answer) => {
        // The one who handed over is no longer of the vault: the window locks.
        if (answer.ok) void sigill.shell.lock({});
        return answer;
      }),
    [person.id],
  );
  const { isWorking, error, run } = useWork(ask);
  return (
    <ConfirmDialog
      isOpen
      title={t('app.people.hand-over-title', { name })}
      action={t('app.people.hand-over')}
      isPending={isWorking}
      onClose={onBack}
      onConfirm={run}
    >
      <p>{t('app.people.hand-over-text', { name })}</p>
      <ErrorBanner error={error} />
    </ConfirmDialog>
  );
}

const parts = ['knows', 'answersFor', 'standsIn', 'holds'] as const;
const most = 8;

function HangsOn({ id }: { id: string }) {
  const { t } = useSpeech();
  const ask = useCallback(() => sigill.vault.holdingsOfPerson({ id }), [id]);
  const [asked] = useAnswer(ask);
  if (asked.state !== 'answered') return null;
  const filled = parts.filter((part) => asked.value[part].length > 0);
  return (
    <div className="hangs-on">
      {filled.length === 0 && <p>{t('app.people.hangs-nothing')}</p>}
      {filled.map((part) => (
        <section key={part} aria-labelledby={`hangs-${part}`}>
          <h3 id={`hangs-${part}`}>{t(`app.people.hangs-${part}`, { count: asked.value[part].length })}</h3>
          <p>
            {asked.value[part].slice(0, most).join(', ')}
            {asked.value[part].length > most && ' …'}
          </p>
        </section>
      ))}
    </div>
  );
}
