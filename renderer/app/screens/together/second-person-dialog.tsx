import type { ActView } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { AloneForm } from './alone-form.tsx';
import { JoinDialog } from './join-dialog.tsx';

/** How the rule of the second person was met: by who joined, or by a reason. */
export interface Passed {
  readonly alone?: string;
}

export interface SecondPersonDialogProps {
  readonly act: ActView;
  /** What the hidden field is called, where one is shown. */
  readonly field?: string;
  readonly onPassed: (passed: Passed) => void;
  readonly onClose: () => void;
}

/** Asks for a second person where a rule does; in need the holder goes on alone and writes why. */
export function SecondPersonDialog({ act, field, onPassed, onClose }: SecondPersonDialogProps) {
  const { t } = useSpeech();
  return (
    <JoinDialog
      {...{ act, onClose }}
      {...(field === undefined ? {} : { field })}
      title={t('app.together.heading')}
      onJoined={() => {
        onPassed({});
      }}
    >
      <AloneForm
        onAlone={(alone) => {
          onPassed({ alone });
        }}
      />
    </JoinDialog>
  );
}
