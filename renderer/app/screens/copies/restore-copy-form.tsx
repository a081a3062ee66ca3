import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import type { CopyOpenerView, ValueOf, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, SecretField, Select } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { GateChoice, isAnswered, noAnswer, removedOf, ShutOut } from '../restore/index.ts';
import type { RestoreAnswer } from './use-restore-copy.ts';

type Described = ValueOf<'vault', 'describeCopy'>;

interface RestoreCopyFormProps {
  readonly at: string;
  readonly described: Described;
  readonly error: WireError | null;
  readonly onGo: (answer: RestoreAnswer) => void;
}

/** The gate's question; and where the session's own keys are of another time, what the copy is opened with. */
export function RestoreCopyForm({ at, described, error, onGo }: RestoreCopyFormProps) {
  const { t } = useSpeech();
  const { openers, isOpen } = described;
  const [answer, setAnswer] = useState(noAnswer);
  const [way, setWay] = useState(() => firstWay(openers));
  const own = isOpen ? ownLabels(openers) : new Set([way?.label]);
  const others = openers
    .filter(({ label }) => !own.has(label))
    .map(({ label, kind }) => openerOf(label, kind));
  const isReady = isAnswered(answer) && (isOpen || (way !== null && way.passphrase !== ''));
  return (
    <form
      className="merge"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onGo({ removed: removedOf(answer), way: isOpen ? null : way });
      }}
    >
      <p>{t('app.copies.gate-lead', { at })}</p>
      <ErrorBanner error={error} />
      <GateChoice answer={answer} canShutOut={others.length > 0} canWait onChange={setAnswer} />
      {answer.choice === 'some' && <ShutOut openers={others} answer={answer} onChange={setAnswer} />}
      {!isOpen && <WayThen openers={openers} way={way} onChange={setWay} />}
      <div className="actions merge-foot">
        <Button kind="primary" type="submit" icon={FolderInput} isDisabled={!isReady}>
          {t('app.copies.place-it')}
        </Button>
      </div>
    </form>
  );
}

/** As the gate says it: whoever opens with a passphrase is a person. */
function openerOf(label: string, kind: CopyOpenerView['kind']) {
  const said = kind === 'cards' || kind === 'recovery-code' ? kind : ('person' as const);
  return { label, kind: said };
}

function ownLabels(openers: readonly CopyOpenerView[]): ReadonlySet<string | undefined> {
  return new Set(openers.filter(({ isOwn }) => isOwn).map(({ label }) => label));
}

type Way = NonNullable<RestoreAnswer['way']>;

/** One's own way in of that time, where there was one. */
function firstWay(openers: readonly CopyOpenerView[]): Way | null {
  const ways = openers.filter(({ kind }) => kind === 'passphrase');
  const first = ways.find(({ isOwn }) => isOwn) ?? ways[0];
  return first === undefined ? null : { label: first.label, passphrase: '' };
}

interface WayThenProps {
  readonly openers: readonly CopyOpenerView[];
  readonly way: Way | null;
  readonly onChange: (way: Way) => void;
}

function WayThen({ openers, way, onChange }: WayThenProps) {
  const { t } = useSpeech();
  const choices = openers
    .filter(({ kind }) => kind === 'passphrase')
    .map(({ label }) => ({ id: label, name: label }));
  if (way === null) return <Banner kind="warn">{t('app.copies.no-way')}</Banner>;
  return (
    <>
      <Banner kind="info">{t('app.copies.other-keys')}</Banner>
      <Select
        label={t('app.copies.way')}
        choices={choices}
        value={way.label}
        onChange={(label) => {
          onChange({ ...way, label });
        }}
      />
      <SecretField
        label={t('app.copies.passphrase-then')}
        value={way.passphrase}
        onChange={(passphrase) => {
          onChange({ ...way, passphrase });
        }}
      />
    </>
  );
}
