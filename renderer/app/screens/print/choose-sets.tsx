import { BookLock, KeyRound } from 'lucide-react';
import type { PrintChoiceView } from '../../../../electron/contract/index.ts';
import { Badge, Button, Checkbox } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { explanationOf, grouped, nameOf, type ChoiceGroup } from './print-sets.ts';

export interface ChooseSetsProps {
  readonly choices: readonly PrintChoiceView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** All that can go on paper, in the order of need. */
export function ChooseSets({ choices, chosen, onChange }: ChooseSetsProps) {
  return (
    <div className="print-groups">
      {grouped(choices).map((group) => (
        <Group key={group.group} group={group} chosen={chosen} onChange={onChange} />
      ))}
    </div>
  );
}

interface GroupProps extends Omit<ChooseSetsProps, 'choices'> {
  readonly group: ChoiceGroup;
}

function Group({ group: { group, choices }, chosen, onChange }: GroupProps) {
  const { t } = useSpeech();
  const name = t(`app.print.group-${group}`);
  const isAll = choices.every(({ set }) => chosen.has(set));
  const choose = (sets: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const set of sets) {
      if (isChosen) next.add(set);
      else next.delete(set);
    }
    onChange(next);
  };
  return (
    <section className="print-group" aria-labelledby={`print-${group}`}>
      <div className="print-group-head">
        <h2 id={`print-${group}`}>{name}</h2>
        {choices.length > 1 && (
          <Button
            kind="plain"
            label={t('app.print.choose-group', { group: name })}
            onPress={() => {
              choose(
                choices.map(({ set }) => set),
                !isAll,
              );
            }}
          >
            {t(isAll ? 'app.print.choose-none' : 'app.print.choose-all')}
          </Button>
        )}
      </div>
      <ul className="sheet-list">
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.set}
            choice={choice}
            isChosen={chosen.has(choice.set)}
            onChange={(isChosen) => {
              choose([choice.set], isChosen);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface ChoiceRowProps {
  readonly choice: PrintChoiceView;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function ChoiceRow({ choice, isChosen, onChange }: ChoiceRowProps) {
  const { t } = useSpeech();
  const help = explanationOf(t, choice);
  return (
    <li className="print-choice" data-chosen={isChosen || undefined}>
      <Checkbox isSelected={isChosen} onChange={onChange} {...(help === '' ? {} : { help })}>
        <span className="print-choice-name">
          {nameOf(t, choice)}
          {choice.isSecret && <SecretMark group={choice.group} />}
        </span>
      </Checkbox>
    </li>
  );
}

function SecretMark({ group }: { group: PrintChoiceView['group'] }) {
  const { t } = useSpeech();
  const isEncrypted = group === 'paper-vault';
  return (
    <Badge kind="seal" icon={isEncrypted ? BookLock : KeyRound}>
      {t(isEncrypted ? 'app.print.sealed' : 'app.print.secret')}
    </Badge>
  );
}
