import { RefreshCw } from 'lucide-react';
import { Meter } from 'react-aria-components';
import type { StrengthView } from '../../../../electron/contract/index.ts';
import { Badge, Button, SecretField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import type { Passphrase } from './use-passphrase.ts';

interface ChoiceProps {
  readonly phrase: Passphrase;
  /** Whether the founder has tried to go on: only then is said what is wrong. */
  readonly isAsked: boolean;
}

/** The drawn words, large, and typed once by the one who is to remember them. */
export function DrawnWords({ phrase, isAsked }: ChoiceProps) {
  const { t } = useSpeech();
  return (
    <>
      <figure className="drawn">
        <figcaption>{t('app.founding.passphrase.yours')}</figcaption>
        <p className="drawn-words" aria-live="polite">
          {phrase.drawn}
        </p>
        <Button kind="plain" icon={RefreshCw} onPress={phrase.drawAgain}>
          {t('app.founding.passphrase.draw-again')}
        </Button>
      </figure>
      <SecretField
        label={t('app.founding.passphrase.type-drawn')}
        help={t('app.founding.passphrase.type-drawn.help')}
        value={phrase.again}
        isShownFirst
        onChange={phrase.setAgain}
        error={isAsked && phrase.mistake !== null ? t(phrase.mistake) : null}
      />
    </>
  );
}

/** A passphrase of one's own, weighed as it is typed, and typed twice. */
export function OwnPassphrase({ phrase, isAsked }: ChoiceProps) {
  const { t } = useSpeech();
  const { mistake } = phrase;
  const isSecond = mistake === 'app.founding.passphrase.differs';
  const said = isAsked && mistake !== null ? t(mistake) : null;
  return (
    <>
      <SecretField
        label={t('app.founding.passphrase.type-own')}
        help={t('app.founding.passphrase.type-own.help')}
        value={phrase.own}
        onChange={phrase.setOwn}
        error={isSecond ? null : said}
      />
      <StrengthMeter strength={phrase.own === '' ? null : phrase.strength} />
      <SecretField
        label={t('app.founding.passphrase.type-again')}
        value={phrase.again}
        hasKeyHints={false}
        onChange={phrase.setAgain}
        error={isSecond ? said : null}
      />
    </>
  );
}

const words = ['0', '1', '2', '3', '4'] as const;

function StrengthMeter({ strength }: { strength: StrengthView | null }) {
  const { t } = useSpeech();
  const score = strength?.score ?? 0;
  const word = t(`app.founding.strength-${words[score]}`);
  return (
    <Meter
      className="strength"
      aria-label={t('app.founding.strength')}
      value={score}
      maxValue={4}
      valueLabel={strength === null ? '' : word}
    >
      <span className="strength-bars" data-score={strength === null ? 'none' : score} aria-hidden="true">
        {words.slice(1).map((bar) => (
          <span key={bar} className="strength-bar" data-full={Number(bar) <= score || undefined} />
        ))}
      </span>
      {strength !== null && <Badge kind={strength.isEnough ? 'ok' : 'warn'}>{word}</Badge>}
    </Meter>
  );
}
