import { TriangleAlert } from 'lucide-react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Banner, RadioGroup, TextField, useErrorSentences } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { CardsPanel } from './cards-panel.tsx';
import { cardSetOf, isReady, waysOf, type Opener, type Paper } from './opener.ts';
import { StepActions, StepHeading } from './road-step.tsx';
import { cardsLeft, codeCharacters, codeLength } from './typed-cards.ts';

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
  const left = set ? cardsLeft(opener.cards, set) : 0;
  const canGo = isReady(opener, paper);
  return (
    <>
      <StepHeading title={t('app.restore.opener-heading')}>{t('app.restore.opener-lead')}</StepHeading>
      {error && <Refusal error={error} />}
      <Ways paper={paper} opener={opener} onChange={onChange} />
      {opener.way === 'cards' && set && (
        <CardsPanel
          wanted={set}
          hand={opener}
          onChange={(hand) => {
            onChange({ ...opener, ...hand });
          }}
        />
      )}
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
