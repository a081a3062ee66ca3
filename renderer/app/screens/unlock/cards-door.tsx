import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { LockedView, WireError } from '../../../../electron/contract/index.ts';
import { Badge, Button, CardWordsField, useErrorText } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { BackToPassphrase } from './code-door.tsx';
import { UnlockAction } from './unlock-action.tsx';
import { useUnlock } from './use-unlock.ts';

/** Words of one restore card, at the strength the vault gives its cards. */
const wordsOfCard = 33;

/** Restore cards, one after another, until there are enough of them. */
export function CardsDoor({ vault, onBack }: { vault: LockedView; onBack: () => void }) {
  const { t } = useSpeech();
  const slot = vault.slots.find(({ kind }) => kind === 'cards');
  const needed = slot?.needed ?? 1;
  const [done, setDone] = useState<readonly string[]>([]);
  const [words, setWords] = useState<readonly string[]>([]);
  const { isUnlocking, error, unlock, forget } = useUnlock();
  const isWhole = words.length >= wordsOfCard;
  const cards = isWhole ? [...done, words.join(' ')] : done;
  const isLast = done.length + 1 >= needed;
  return (
    <Form
      className="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (cards.length >= needed && !isUnlocking) unlock(slot?.label ?? null, { kind: 'cards', cards });
      }}
    >
      <h2>{t('app.unlock.cards', { needed, of: slot?.of ?? needed })}</h2>
      {done.length > 0 && <CardsTyped count={done.length} />}
      <CardWordsField
        key={done.length}
        label={t('app.unlock.card-number', { number: Math.min(done.length + 1, needed), needed })}
        words={words}
        autoFocus
        isDisabled={isUnlocking}
        onChange={(typed) => {
          setWords(typed.slice(0, wordsOfCard));
          forget();
        }}
      />
      <Mistake error={error} />
      {isWhole && !isLast && (
        <NextCard
          onPress={() => {
            setDone(cards);
            setWords([]);
          }}
        />
      )}
      {isLast && isWhole && <UnlockAction isUnlocking={isUnlocking} />}
      <BackToPassphrase onBack={onBack} />
    </Form>
  );
}

function CardsTyped({ count }: { count: number }) {
  const { t } = useSpeech();
  return (
    <div className="badges">
      <Badge kind="ok">{t('app.unlock.cards-typed', { count })}</Badge>
    </div>
  );
}

function NextCard({ onPress }: { onPress: () => void }) {
  const { t } = useSpeech();
  return (
    <div className="actions">
      <Button kind="primary" autoFocus onPress={onPress}>
        {t('app.unlock.next-card')}
      </Button>
    </div>
  );
}

function Mistake({ error }: { error: WireError | null }) {
  const why = useErrorText(error);
  if (why === null) return null;
  return (
    <p className="field-error" role="alert">
      {why}
    </p>
  );
}
