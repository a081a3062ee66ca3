import type { ReactNode, SyntheticEvent } from 'react';
import { Form } from 'react-aria-components';
import { PageHead } from '../../components/index.ts';
import type { FoundingPlan } from './plan.ts';

/** What a step is given. */
export interface StepProps {
  readonly plan: FoundingPlan;
  readonly onPlan: (plan: FoundingPlan) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export interface StepFrameProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
  /** The buttons, the way on last in reading and first by Enter. */
  readonly actions: ReactNode;
  readonly onSubmit: () => void;
}

/** One step: what it is about, its fields, and the way on. Enter goes on. */
export function StepFrame({ title, lead, children, actions, onSubmit }: StepFrameProps) {
  return (
    <Form
      className="founding-step"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <PageHead title={title}>{lead}</PageHead>
      {children}
      <div className="actions founding-actions">{actions}</div>
    </Form>
  );
}
