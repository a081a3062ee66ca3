import type { NextStepView, VaultEvent, WindowApi } from '../../../../electron/contract/index.ts';
import { yes } from './answer.ts';

const day = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** Steps of which one is done, one late and four still to come. */
export function nextSteps(tell: (event: VaultEvent) => void): Partial<WindowApi['vault']> {
  const open = { state: 'open', doneAt: null, isProven: false } as const;
  let steps: NextStepView[] = [
    { ...open, key: 'stick', due: dayFromNow(-3), state: 'late' },
    { ...open, key: 'cards', due: dayFromNow(4) },
    { ...open, key: 'second-owner', due: dayFromNow(11) },
    { key: 'logins', due: dayFromNow(11), state: 'done', doneAt: null, isProven: true },
    { ...open, key: 'paper-vault', due: dayFromNow(27) },
    { ...open, key: 'test-restore', due: dayFromNow(27) },
  ];
  const change = (key: string, changed: Partial<NextStepView>) => {
    steps = steps.map((step) => (step.key === key ? { ...step, ...changed } : step));
    tell({ kind: 'changed' });
  };
  return {
    nextSteps: () => yes({ steps }),
    planNextSteps: () => yes(null),
    markNextStep: ({ step, done }) => {
      change(step, done ? { state: 'done', doneAt: new Date().toISOString() } : open);
      return yes(null);
    },
    copyVault: () => {
      change('stick', { state: 'done', doneAt: new Date().toISOString(), isProven: true });
      return yes({ bytes: 118_784 }, 600);
    },
  };
}
