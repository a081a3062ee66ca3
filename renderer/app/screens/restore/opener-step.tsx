import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, Icon, RadioGroup, TextField, useErrorSentences } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { CardEntry } from './card-entry.tsx';
import { cardSetOf, isReady, waysOf, type Opener, type Paper } from './opener.ts';
import { StepActions, StepHeading } from './road-step.tsx';
import { codeCharacters, codeLength, type CardSetWanted } from './typed-cards.ts';

export interface OpenerStepProps {
  readonly paper: Paper;
  readonly opener: Opener;
  /** What the last attempt was refused for. */
  readonly error: WireError | null;
  readonly onChange: (opener: Opener) => void;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

/** What opens the sheets: cards, word by word, or the recovery code. */
export function OpenerStep({ paper, opener, error, onChange, onGo, onBack }: OpenerStepProps) {
  const { t } = useSpeech();
  const set = cardSetOf(paper);
  const left = set ? Math.max(0, set.needed - opener.cards.length) : 0;
  const canGo = isReady(opener, paper);
  return (
    <>
      <StepHeading title={t('app.restore.opener-heading')}>{t('app.restore.opener-lead')}</StepHeading>
      {error && <Refusal error={error} />}
      <Ways paper={paper} opener={opener} onChange={onChange} />
      {opener.way === 'cards' && set && <Cards {...{ set, opener, onChange }} />}
      {opener.way === 'recovery-code' && <Code opener={opener} onChange={onChange} />}
      <StepActions
        action={t('app.restore.go-on')}
        isDisabled={!canGo}
        takesFocus={opener.way === 'cards'}
        note={!canGo && opener.way === 'cards' ? t('app.restore.cards-too-few', { left }) : undefined}
        onGo={onGo}
        onBack={onBack}
      />
    </>
  );
}

/** A refusal with what stays. */
export function Refusal({ error }: { error: WireError }) {
  const { t } = useSpeech();
  const { sentence, next } = useErrorSentences(error);
  return (
    <div role="alert">
      <Banner kind="bad" icon={TriangleAlert}>
        <strong>{sentence}</strong> {next} {t('app.restore.failed-keep')}
      </Banner>
    </div>
  );
}

type PartProps = Pick<OpenerStepProps, 'opener' | 'onChange'>;

function Ways({ paper, opener, onChange }: PartProps & { paper: Paper }) {
  const { t } = useSpeech();
  const ways = waysOf(paper);
  if (ways.length < 2) return null;
  const needed = cardSetOf(paper)?.needed ?? 2;
  const words = {
    cards: { name: t('app.restore.with-cards'), help: t('app.restore.with-cards.explained', { needed }) },
    'recovery-code': { name: t('app.restore.with-code'), help: t('app.restore.with-code.explained') },
  };
  return (
    <RadioGroup
      label={t('app.restore.opener-heading')}
      isLabelHidden
      isFramed
      value={opener.way}
      choices={ways.map((id) => ({ id, ...words[id] }))}
      onChange={(way) => {
        onChange({ ...opener, way });
      }}
    />
  );
}

function Cards({ set, opener, onChange }: PartProps & { set: CardSetWanted }) {
  const { t } = useSpeech();
  const isEnough = opener.cards.length >= set.needed;
  return (
    <section className="panel" aria-label={t('app.restore.with-cards')}>
      <p className="count-hero-number" role="status">
        {t('app.restore.cards-have', { have: opener.cards.length, needed: set.needed })}
      </p>
      {opener.cards.length > 0 && <WholeCards opener={opener} onChange={onChange} />}
      {isEnough ? (
        <p>{t('app.restore.cards-enough')}</p>
      ) : (
        <CardEntry
          words={opener.words}
          typed={opener.cards}
          wanted={set}
          onWords={(words) => {
            onChange({ ...opener, words });
          }}
          onWhole={(card) => {
            onChange({ ...opener, words: [], cards: [...opener.cards, card] });
          }}
        />
      )}
    </section>
  );
}

function WholeCards({ opener, onChange }: PartProps) {
  const { t } = useSpeech();
  return (
    <ul className="sheet-list">
      {opener.cards.map(({ index }) => (
        <li key={index} className="file-row" data-state="found">
          <Icon of={CircleCheck} />
          <span className="file-name">{t('app.restore.card-whole', { index })}</span>
          <Button
            kind="plain"
            label={t('app.restore.card-remove', { index })}
            onPress={() => {
              onChange({ ...opener, cards: opener.cards.filter((card) => card.index !== index) });
            }}
          >
            {t('app.restore.card-remove-short')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Code({ opener, onChange }: PartProps) {
  const { t } = useSpeech();
  const count = Math.min(codeLength, codeCharacters(opener.code).length);
  return (
    <section className="panel" aria-label={t('app.restore.with-code')}>
      <TextField
        label={t('app.restore.code-label')}
        help={`${t('app.restore.code-help')} ${t('app.restore.code-length', { count })}.`}
        value={opener.code}
        isMono
        autoFocus
        onChange={(code) => {
          onChange({ ...opener, code });
        }}
      />
    </section>
  );
}
