import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

/** The heading of a step; focus comes here when the step does. */
export function StepHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="restore-heading">
      <h1 tabIndex={-1} data-page-heading="">
        {title}
      </h1>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}

export interface StepActionsProps {
  /** The verb of the one way on. */
  readonly action: string;
  readonly icon?: LucideIcon;
  /** Why one cannot go on yet, or what the action does. */
  readonly note?: string | undefined;
  readonly isDisabled: boolean;
  /** What was typed in has gone from the page: focus comes here once the way is free. */
  readonly takesFocus?: boolean;
  readonly onGo: () => void;
  readonly onBack?: () => void;
}

/** On and back. */
export function StepActions(props: StepActionsProps) {
  const { action, icon = ArrowRight, note, isDisabled, takesFocus = false, onGo, onBack } = props;
  const { t } = useSpeech();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus && !isDisabled) button.current?.focus();
  }, [takesFocus, isDisabled]);
  return (
    <div className="actions">
      <Button ref={button} kind="primary" size="large" icon={icon} isDisabled={isDisabled} onPress={onGo}>
        {action}
      </Button>
      {onBack && (
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('app.restore.back')}
        </Button>
      )}
      {note !== undefined && <p className="print-note">{note}</p>}
    </div>
  );
}
