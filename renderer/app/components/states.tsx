import { BookOpenText, CircleX, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WireError } from '../../../electron/contract/index.ts';
import { errorKeys, type Translate } from '../../../i18n/window.ts';
import { useSpeech } from '../language.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: LucideIcon;
  /** The heading's level on this screen; 2 unless the state is the whole page. */
  readonly level?: 1 | 2;
}

/** Nothing is here yet: what would be, and how it comes. */
export function EmptyState({ title, children, actions, icon, level = 2 }: StateProps) {
  return (
    <div className="state">
      {icon && (
        <span className="state-icon">
          <Icon of={icon} size={26} />
        </span>
      )}
      <StateHeading level={level}>{title}</StateHeading>
      {children !== undefined && <div className="state-text">{children}</div>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  readonly error: WireError;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
  readonly level?: 1 | 2;
}

/** What happened, that nothing is lost, what to do: the two sentences of the error's code. */
export function ErrorState({ error, onRetry, actions, level = 2 }: ErrorStateProps) {
  const { t } = useSpeech();
  const says = useErrorSentences(error);
  return (
    <div className="state" role="alert">
      <span className="state-icon" data-kind="bad">
        <Icon of={CircleX} size={26} />
      </span>
      <StateHeading level={level}>{says.sentence}</StateHeading>
      <p className="state-text">{says.next}</p>
      <div className="actions">
        {onRetry && (
          <Button kind="primary" onPress={onRetry}>
            {t('app.try-again')}
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}

interface ErrorSentences {
  readonly sentence: string;
  readonly next: string;
}

/** The sentence of an error and the next step, in the language around. */
export function useErrorSentences(error: WireError): ErrorSentences {
  const { t } = useSpeech();
  return errorSentences(t, error);
}

/** Both sentences in one text, for below a field; null while there is no error. */
export function useErrorText(error: WireError | null): string | null {
  const { t } = useSpeech();
  if (error === null) return null;
  const { sentence, next } = errorSentences(t, error);
  return `${sentence} ${next}`;
}

/** A sentence that wants a value which did not travel is said as the unexpected one. */
export function errorSentences(t: Translate, error: WireError): ErrorSentences {
  const keys = errorKeys(error.code);
  const values = { ...error.params, ...(error.field === undefined ? {} : { field: error.field }) };
  try {
    return { sentence: t(keys.sentence, values), next: t(keys.next, values) };
  } catch {
    return { sentence: t('errors.unexpected'), next: t('errors.unexpected.next') };
  }
}

/** Something is on its way. Said to listeners once, and shown only when it takes more than a moment. */
export function LoadingState({ title, children, level = 2 }: Omit<StateProps, 'icon' | 'actions'>) {
  return (
    <div className="state" data-kind="loading" role="status">
      <StateHeading level={level}>{title}</StateHeading>
      {children !== undefined && <div className="state-text">{children}</div>}
      <progress className="progress-track" aria-label={title} />
    </div>
  );
}

function StateHeading({ level, children }: { level: 1 | 2; children: ReactNode }) {
  return level === 1 ? <h1>{children}</h1> : <h2>{children}</h2>;
}

export interface BannerProps {
  readonly kind: 'info' | 'warn' | 'bad' | 'ok';
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly actions?: ReactNode;
}

/** A fact about all that is on the screen, at its top. */
export function Banner({ kind, children, icon = Info, actions }: BannerProps) {
  return (
    <div className="banner" data-kind={kind}>
      <Icon of={icon} />
      <div className="banner-text">{children}</div>
      {actions}
    </div>
  );
}

/** What went wrong with what was just tried, said at once; nothing while nothing did. */
export function ErrorBanner({ error }: { error: WireError | null }) {
  const why = useErrorText(error);
  if (why === null) return null;
  return (
    <div role="alert">
      <Banner kind="bad" icon={CircleX}>
        {why}
      </Banner>
    </div>
  );
}

/** Only reading: why, in a sentence, and the way out where there is one. */
export function ReadOnlyBanner({ because, actions }: { because: string; actions?: ReactNode }) {
  const { t } = useSpeech();
  return (
    <Banner kind="warn" icon={BookOpenText} actions={actions}>
      <strong>{t('app.frame.read-only')}</strong> {because}
    </Banner>
  );
}
