import { useState } from 'react';
import { Button, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import type { FoundingPlan } from './plan.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** Whose vault it is, and who makes it. */
export function OrganisationStep({ plan, onPlan, onNext }: StepProps) {
  const { t } = useSpeech();
  const [isAsked, setIsAsked] = useState(false);
  const set = (field: keyof FoundingPlan) => (value: string) => {
    onPlan({ ...plan, [field]: value });
  };
  const missing = (field: 'organisation' | 'owner' | 'label') =>
    isAsked && plan[field].trim() === '' ? t(`app.founding.${field}.missing`) : null;
  return (
    <StepFrame
      title={t('app.founding.organisation.heading')}
      lead={t('app.founding.organisation.lead')}
      actions={
        <Button kind="primary" size="large" type="submit">
          {t('app.founding.next')}
        </Button>
      }
      onSubmit={() => {
        setIsAsked(true);
        if ([plan.organisation, plan.owner, plan.label].every((text) => text.trim() !== '')) onNext();
      }}
    >
      {(['organisation', 'owner', 'label'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`app.founding.${field}`)}
          help={t(`app.founding.${field}.help`)}
          value={plan[field]}
          error={missing(field)}
          autoFocus={field === 'organisation'}
          onChange={set(field)}
        />
      ))}
      <TextField
        label={t('app.founding.door-text')}
        help={t('app.founding.door-text.help')}
        value={plan.doorText}
        isLong
        onChange={set('doorText')}
      />
    </StepFrame>
  );
}
