import { useId, useState, type ReactNode } from 'react';
import { Banner, Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { drawPlaces } from './draw-places.ts';
import { StepFrame } from './step-frame.tsx';

export interface CodeBackProps {
  /** The print. */
  readonly children: ReactNode;
  /** Whether the sheets were printed or saved: only then can they be read from. */
  readonly isOut: boolean;
  readonly onNext: () => void;
}

/** Asks for four characters by their places: proof that the sheets can be read. */
export function CodeBack({ children, isOut, onNext }: CodeBackProps) {
  const { t } = useSpeech();
  const [places] = useState(drawPlaces);
  const [typed, setTyped] = useState<readonly string[]>(['', '', '', '']);
  const [isWrong, setIsWrong] = useState(false);
  const confirm = async () => {
    const characters = places.map((place, at) => ({ place, character: typed[at] ?? '' }));
    const answer = await sigill.vault.confirmRecoveryCode({ characters });
    if (answer.ok && answer.value.right) onNext();
    else setIsWrong(true);
  };
  return (
    <StepFrame
      title={t('app.founding.code.heading')}
      lead={t('app.founding.code.lead')}
      actions={
        isOut && (
          <Button kind="primary" size="large" type="submit">
            {t('app.founding.code.confirm')}
          </Button>
        )
      }
      onSubmit={() => {
        if (isOut) void confirm();
      }}
    >
      {children}
      {isOut && (
        <Characters
          places={places}
          typed={typed}
          onType={(characters) => {
            setTyped(characters);
            setIsWrong(false);
          }}
        />
      )}
      {isWrong && (
        <div role="alert">
          <Banner kind="bad">{t('app.founding.code.wrong')}</Banner>
        </div>
      )}
    </StepFrame>
  );
}

interface CharactersProps {
  readonly places: readonly number[];
  readonly typed: readonly string[];
  readonly onType: (characters: readonly string[]) => void;
}

function Characters({ places, typed, onType }: CharactersProps) {
  const { t } = useSpeech();
  return (
    <fieldset className="code-back">
      <legend>{t('app.founding.code.type-back')}</legend>
      {places.map((place, at) => (
        <OneCharacter
          key={place}
          place={place}
          value={typed[at] ?? ''}
          onChange={(character) => {
            onType(typed.map((one, index) => (index === at ? character : one)));
          }}
        />
      ))}
    </fieldset>
  );
}

interface OneCharacterProps {
  readonly place: number;
  readonly value: string;
  readonly onChange: (character: string) => void;
}

/** Which group of four and which of its characters, as one counts on paper. */
function OneCharacter({ place, value, onChange }: OneCharacterProps) {
  const { t } = useSpeech();
  const id = useId();
  const group = Math.ceil(place / 4);
  const inGroup = ((place - 1) % 4) + 1;
  return (
    <span className="code-character">
      <label htmlFor={id}>{t('app.founding.code.place', { group, place: inGroup })}</label>
      <input
        id={id}
        className="input"
        data-mono=""
        value={value}
        maxLength={1}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => {
          onChange(event.target.value.toUpperCase());
        }}
      />
    </span>
  );
}
