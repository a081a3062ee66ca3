import { IdCard } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { PeopleView } from '../../../../electron/contract/index.ts';
import { Button, PageHead, RadioGroup, Select, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import type { Prepare } from '../print/index.ts';

interface AddOpeningCardProps {
  readonly view: PeopleView;
  readonly prepare: Prepare;
  readonly onDone: () => void;
}

type Scope = 'contacts' | 'crisis-staff';
const none = 'none';

/** A card for a sealed envelope: for whom, what it opens, and which earlier card it makes void. */
export function AddOpeningCard({ view, prepare, onDone }: AddOpeningCardProps) {
  const { t, language } = useSpeech();
  const [label, setLabel] = useState('');
  const [scope, setScope] = useState<Scope>('contacts');
  const [replaces, setReplaces] = useState<string>(none);
  const [isAsked, setIsAsked] = useState(false);
  const earlier = view.people.filter(({ kind }) => kind === 'opening-card');
  const make = () => {
    setIsAsked(true);
    if (label.trim() === '') return;
    const old = replaces === none ? null : replaces;
    prepare(() => sigill.vault.addOpeningCard({ label: label.trim(), scope, replaces: old, language }));
  };
  return (
    <>
      <PageHead title={t('app.people.card')}>{t('app.people.card.lead')}</PageHead>
      <Form
        className="road"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <section className="panel">
          <TextField
            label={t('app.people.card-for')}
            help={t('app.people.card-for.help')}
            value={label}
            onChange={setLabel}
            error={isAsked && label.trim() === '' ? t('app.people.label.missing') : null}
          />
          <RadioGroup
            label={t('app.people.scope')}
            isFramed
            layout="grid"
            value={scope}
            onChange={setScope}
            choices={(['contacts', 'crisis-staff'] as const).map((id) => ({
              id,
              name: t(`app.people.scope-${id}`),
              help: t(`app.people.scope-${id}.help`),
            }))}
          />
          {earlier.length > 0 && (
            <Select
              label={t('app.people.replaces')}
              value={replaces}
              onChange={setReplaces}
              choices={[
                { id: none, name: t('app.people.replaces-none') },
                ...earlier.map(({ id, label: name }) => ({ id, name })),
              ]}
            />
          )}
        </section>
        <div className="actions">
          <Button kind="primary" type="submit" icon={IdCard}>
            {t('app.people.make-card')}
          </Button>
          <Button onPress={onDone}>{t('app.frame.cancel')}</Button>
        </div>
      </Form>
    </>
  );
}
