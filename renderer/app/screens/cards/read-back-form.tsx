import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button, ErrorState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import type { ReadBack } from './use-read-back.ts';

export interface ReadBackFormProps {
  readonly back: ReadBack;
  /** The fields. */
  readonly children: ReactNode;
  /** What is said when it does not agree with the paper. */
  readonly wrong: ReactNode;
  readonly action: string;
  /** Whether something else than what is read back is still to be filled in. */
  readonly isReady?: boolean;
  readonly onClose: () => void;
}

/** The form in which a card and the recovery code are read back. */
export function ReadBackForm({ back, children, wrong, action, isReady = true, onClose }: ReadBackFormProps) {
  const { t } = useSpeech();
  const canCheck = back.isFilled && isReady;
  return (
    <Form
      className="result"
      onSubmit={(event) => {
        event.preventDefault();
        if (canCheck) back.check();
      }}
    >
      {children}
      <div role="alert">{back.isWrong && wrong}</div>
      {back.error && <ErrorState error={back.error} />}
      <div className="actions">
        <Button kind="primary" type="submit" icon={Check} isDisabled={!canCheck} isPending={back.isChecking}>
          {action}
        </Button>
        <Button onPress={onClose}>{t('app.frame.cancel')}</Button>
      </div>
    </Form>
  );
}
