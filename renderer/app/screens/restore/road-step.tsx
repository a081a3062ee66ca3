import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
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
  readonly onGo: () => void;
  readonly onBack?: () => void;
}

/** On and back. */
export function StepActions({ action, icon = ArrowRight, note, isDisabled, onGo, onBack }: StepActionsProps) {
  const { t } = useSpeech();
  return (
    <div className="actions">
      <Button kind="primary" size="large" icon={icon} isDisabled={isDisabled} onPress={onGo}>
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
