import { EyeOff, Timer, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RevealedView, WireError } from '../../../../electron/contract/index.ts';
import {
  Badge,
  Banner,
  Button,
  Dialog,
  ErrorState,
  Facts,
  LoadingState,
  TextField,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useCountDown } from './use-count-down.ts';

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

type Step =
  | { readonly name: 'ask' }
  | { readonly name: 'fetch'; readonly reason: string }
  | { readonly name: 'shown'; readonly revealed: RevealedView }
  | { readonly name: 'refused'; readonly error: WireError };

/** One secret, large, in groups of four with how it is read aloud, for a minute and no longer. */
export function RevealDialog(props: RevealDialogProps) {
  const { t } = useSpeech();
  const { title, fieldName, asksReason, onClose } = props;
  const [step, setStep] = useState<Step>(asksReason ? { name: 'ask' } : { name: 'fetch', reason: '' });
  useFetching(props, step, setStep);
  const heading = step.name === 'ask' ? t('app.logins.ask.title', { field: fieldName, title }) : title;
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={heading}>
      {step.name === 'ask' && (
        <AskReason
          onShow={(reason) => {
            setStep({ name: 'fetch', reason });
          }}
        />
      )}
      {step.name === 'fetch' && <LoadingState title={t('app.logins.fetching')} />}
      {step.name === 'refused' && <ErrorState error={step.error} />}
      {step.name === 'shown' && <Shown {...props} revealed={step.revealed} />}
    </Dialog>
  );
}

/** Asks once for each reason given, and forgets the answer where the dialog has gone meanwhile. */
function useFetching({ id, field }: RevealDialogProps, step: Step, setStep: (step: Step) => void): void {
  const { language } = useSpeech();
  const reason = step.name === 'fetch' ? step.reason : null;
  useEffect(() => {
    if (reason === null) return undefined;
    let isCurrent = true;
    // A turn later, so that an effect that is run twice at once does not write in the journal twice.
    const timer = setTimeout(() => {
      void sigill.vault.reveal({ id, field, reason, language }).then((answer) => {
        if (!isCurrent) return;
        setStep(
          answer.ok ? { name: 'shown', revealed: answer.value } : { name: 'refused', error: answer.error },
        );
      });
    }, 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [id, field, reason, language, setStep]);
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
        {revealed.noted ? (
          <p>{t('app.logins.noted')}</p>
        ) : (
          <Banner kind="warn" icon={TriangleAlert}>
            {t('app.logins.not-noted')}
          </Banner>
        )}
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
          <span className="secret-reading">{group.map(({ reading }) => reading).join(', ')}</span>
        </li>
      ))}
    </ol>
  );
}

/** While it is shown, the system keeps it out of pictures of the screen where it can. */
function useProtected(): void {
  useEffect(() => {
    void sigill.shell.protect({ on: true });
    return () => {
      void sigill.shell.protect({ on: false });
    };
  }, []);
}
