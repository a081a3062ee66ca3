import { Users } from 'lucide-react';
import { useState } from 'react';
import type { ActView, PeopleView, PersonView } from '../../../../electron/contract/index.ts';
import {
  Banner,
  Button,
  Checkbox,
  NumberField,
  PageHead,
  RadioGroup,
  useToast,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/print-facts.tsx';
import { JoinDialog } from './join-dialog.tsx';

export interface MakeGroupProps {
  readonly view: PeopleView;
  readonly onDone: () => void;
}

interface Plan {
  readonly compartment: string;
  readonly members: ReadonlySet<string>;
  readonly needed: number;
}

/** Persons who from now on open a compartment only together. As many as are needed have to be here to make it so. */
export function MakeGroup({ view, onDone }: MakeGroupProps) {
  const { t } = useSpeech();
  const tell = useToast();
  const names = useCompartmentNames();
  const people = view.people.filter(({ kind, isProvisional }) => kind === 'person' && !isProvisional);
  const [plan, setPlan] = useState<Plan>(() => firstPlan(view, people));
  const [isAsked, setIsAsked] = useState(false);
  const [act, setAct] = useState<ActView | null>(null);
  const mistake = mistakeOf(plan, people);
  return (
    <>
      <PageHead title={t('app.together.group')}>{t('app.together.group.lead')}</PageHead>
      <form
        className="road"
        onSubmit={(event) => {
          event.preventDefault();
          setIsAsked(true);
          if (mistake !== null) return;
          setAct({ ...plan, kind: 'make-group', members: [...plan.members] });
        }}
      >
        <GroupFields {...{ plan, people, view }} onChange={setPlan} />
        {isAsked && mistake !== null && <Banner kind="bad">{t(`app.together.group.${mistake}`)}</Banner>}
        <div className="actions">
          <Button kind="primary" type="submit" icon={Users}>
            {t('app.together.group.make')}
          </Button>
          <Button onPress={onDone}>{t('app.frame.cancel')}</Button>
        </div>
      </form>
      {act !== null && (
        <JoinDialog
          act={act}
          title={t('app.together.heading')}
          onClose={() => {
            setAct(null);
          }}
          onJoined={() => {
            tell({ text: t('app.together.group.made', { compartment: names([plan.compartment]) }) });
            onDone();
          }}
        />
      )}
    </>
  );
}

interface GroupFieldsProps {
  readonly plan: Plan;
  readonly people: readonly PersonView[];
  readonly view: PeopleView;
  readonly onChange: (plan: Plan) => void;
}

function GroupFields({ plan, people, view, onChange }: GroupFieldsProps) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  return (
    <section className="panel">
      <RadioGroup
        label={t('app.together.group.what')}
        isFramed
        layout="grid"
        value={plan.compartment}
        onChange={(compartment) => {
          onChange({ ...plan, compartment });
        }}
        choices={view.secondPerson.map(({ kind }) => ({ id: kind, name: names([kind]) }))}
      />
      <fieldset className="choices">
        <legend className="field-label">{t('app.together.group.who')}</legend>
        {people.map(({ id, label, name }) => (
          <Checkbox
            key={id}
            isSelected={plan.members.has(id)}
            {...(name === null ? {} : { help: name })}
            onChange={(isIn) => {
              const members = new Set(plan.members);
              if (isIn) members.add(id);
              else members.delete(id);
              onChange({ ...plan, members, needed: Math.max(2, Math.min(plan.needed, members.size)) });
            }}
          >
            {label}
          </Checkbox>
        ))}
      </fieldset>
      <NumberField
        label={t('app.together.group.needed')}
        value={plan.needed}
        least={2}
        most={Math.max(2, plan.members.size)}
        more={t('app.together.group.more')}
        fewer={t('app.together.group.fewer')}
        onChange={(needed) => {
          onChange({ ...plan, needed });
        }}
      />
      <p className="panel-text">{t('app.together.group.explained')}</p>
    </section>
  );
}

function firstPlan({ secondPerson }: PeopleView, people: readonly PersonView[]): Plan {
  const [first] = secondPerson;
  const kind = secondPerson.find((each) => each.asks === 'rule') ?? first;
  const own = people.filter(({ isSelf }) => isSelf).map(({ id }) => id);
  return { compartment: kind?.kind ?? 'it', members: new Set(own), needed: 2 };
}

function mistakeOf({ members, needed }: Plan, people: readonly PersonView[]): 'few' | 'self' | null {
  if (members.size < 2 || members.size < needed) return 'few';
  return people.some(({ id, isSelf }) => isSelf && members.has(id)) ? null : 'self';
}
