import { EyeOff, Timer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RevealedView } from '../../../../electron/contract/index.ts';
import { Badge, Button, Dialog, ErrorState, Facts, LoadingState, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { ShownNote } from './shown-note.tsx';
import { useAskedOnce } from './use-asked-once.ts';
import { useCountDown } from './use-count-down.ts';
import { useProtected } from './use-protected.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface RevealDialogProps {
  readonly id: string;
  readonly title: string;
  /** The secret field, and what it is called. */
  readonly field: string;
  readonly fieldName: string;
  /** What is needed beside it, such as the user name. */
  readonly facts: readonly Fact[];
  /** Whether a reason may be given before it is shown. */
  readonly asksReason: boolean;
  readonly onClose: () => void;
}

/** One secret, large, in groups of four with how it is read aloud, for a minute and no longer. */
export function RevealDialog(props: RevealDialogProps) {
  const { t, language } = useSpeech();
  const { id, field, title, fieldName, asksReason, onClose } = props;
  const [reason, setReason] = useState(asksReason ? null : '');
  // The language of the first asking: another one would be noted as another showing.
  const [spoken] = useState(language);
  const ask = useMemo(
    () => (reason === null ? null : () => sigill.vault.reveal({ id, field, reason, language: spoken })),
    [id, field, reason, spoken],
  );
  const asked = useAskedOnce(ask);
  if (reason === null)
    return (
      <Dialog isOpen onClose={onClose} title={t('app.logins.ask.title', { field: fieldName, title })}>
        <AskReason onShow={setReason} />
      </Dialog>
    );
  return (
    <Dialog isOpen onClose={onClose} size="wide" isAlone title={title}>
      {asked.state === 'waiting' && <LoadingState title={t('app.logins.fetching')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} />}
      {asked.state === 'answered' && <Shown {...props} revealed={asked.value} />}
    </Dialog>
  );
}

function AskReason({ onShow }: { onShow: (reason: string) => void }) {
  const { t } = useSpeech();
  const [reason, setReason] = useState('');
  return (
    <form
      className="reveal-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onShow(reason.trim());
      }}
    >
      <p>{t('app.logins.ask.explained')}</p>
      <TextField
        label={t('app.logins.ask.reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        maxLength={300}
      />
      <div className="actions">
        <Button kind="primary" type="submit">
          {t('app.logins.ask.show')}
        </Button>
      </div>
    </form>
  );
}

function Shown({
  revealed,
  facts,
  fieldName,
  onClose,
}: RevealDialogProps & { readonly revealed: RevealedView }) {
  const { t } = useSpeech();
  const left = useCountDown(revealed.seconds, onClose);
  useProtected();
  const length = t('app.logins.length', { count: revealed.length });
  return (
    <div className="reveal">
      <div className="reveal-head">
        <p>{fieldName}</p>
        <Badge kind="warn" icon={Timer}>
          <span className="tabular">{t('app.logins.hides-in', { seconds: left })}</span>
        </Badge>
      </div>
      <span className="for-listeners" role="status">
        {left === 30 || left === 10 ? t('app.logins.hides-in-said', { seconds: left }) : ''}
      </span>
      <Groups groups={revealed.groups} />
      <Facts facts={[...facts, { name: t('app.logins.length-name'), value: length }]} />
      <div className="reveal-foot">
        <ShownNote noted={revealed.noted} />
        <Button kind="primary" icon={EyeOff} onPress={onClose} autoFocus>
          {t('app.logins.hide')}
        </Button>
      </div>
    </div>
  );
}

function Groups({ groups }: { groups: RevealedView['groups'] }) {
  return (
    <ol className="secret-groups">
      {groups.map((group, index) => (
        // The same four characters may stand twice; groups never move.
        <li key={index} className="secret-group">
          <span className="secret-characters" translate="no">
            {group.map(({ character }) => character).join('')}
          </span>
          <ul className="secret-reading">
            {group.map(({ reading }, at) => (
              <li key={at}>{reading}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
