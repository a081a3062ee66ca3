import { IdCard } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { PeopleView, PersonView } from '../../../../electron/contract/index.ts';
import { Button, PageHead, RadioGroup, Select, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import type { Prepare } from '../print/index.ts';

interface AddOpeningCardProps {
  readonly view: PeopleView;
  /** The card that is to be void, chosen from the start. */
  readonly replaces?: string;
  readonly prepare: Prepare;
  readonly onDone: () => void;
}

type Scope = 'contacts' | 'crisis-staff';
const none = 'none';

/** A card for a sealed envelope: for whom, what it opens, and which earlier card it makes void. */
export function AddOpeningCard({ view, replaces: old, prepare, onDone }: AddOpeningCardProps) {
  const { t, language } = useSpeech();
  const [card, setCard] = useState<Card>({ label: '', scope: 'contacts', replaces: old ?? none });
  const [isAsked, setIsAsked] = useState(false);
  const label = card.label.trim();
  const make = () => {
    setIsAsked(true);
    if (label === '') return;
    const replaces = card.replaces === none ? null : card.replaces;
    prepare(() => sigill.vault.addOpeningCard({ label, scope: card.scope, replaces, language }));
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
        <CardFields
          {...{ card, isAsked }}
          earlier={view.people.filter(({ kind }) => kind === 'opening-card')}
          onChange={setCard}
        />
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

interface Card {
  readonly label: string;
  readonly scope: Scope;
  readonly replaces: string;
}

interface CardFieldsProps {
  readonly card: Card;
  readonly isAsked: boolean;
  readonly earlier: readonly PersonView[];
  readonly onChange: (card: Card) => void;
}

function CardFields({ card, isAsked, earlier, onChange }: CardFieldsProps) {
  const { t } = useSpeech();
  const isLacking = isAsked && card.label.trim() === '';
  return (
    <section className="panel">
      <TextField
        label={t('app.people.card-for')}
        help={t('app.people.card-for.help')}
        value={card.label}
        onChange={(label) => {
          onChange({ ...card, label });
        }}
        error={isLacking ? t('app.people.label.missing') : null}
      />
      <RadioGroup
        label={t('app.people.scope')}
        isFramed
        layout="grid"
        value={card.scope}
        onChange={(scope) => {
          onChange({ ...card, scope });
        }}
        choices={(['contacts', 'crisis-staff'] as const).map((id) => ({
          id,
          name: t(`app.people.scope-${id}`),
          help: t(`app.people.scope-${id}.help`),
        }))}
      />
      {earlier.length > 0 && (
        <Select
          label={t('app.people.replaces')}
          value={card.replaces}
          onChange={(replaces) => {
            onChange({ ...card, replaces });
          }}
          choices={[
            { id: none, name: t('app.people.replaces-none') },
            ...earlier.map(({ id, label: name }) => ({ id, name })),
          ]}
        />
      )}
    </section>
  );
}
