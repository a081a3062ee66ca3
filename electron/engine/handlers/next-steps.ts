import { copyToMedium, markStep, nextSteps, planSteps } from '../../../vault/work/index.ts';
import type { NextStepMethods } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { lockedIn, redeem, sessionIn, type House } from '../house.ts';

/** What follows the first day, and the copy that is carried away. */
export function nextStepHandlers(house: House): HandlersOf<NextStepMethods> {
  const changed = (): void => {
    house.tell({ kind: 'changed' });
  };
  return {
    nextSteps: () => ({ steps: nextSteps(sessionIn(house), house.context.now()) }),
    planNextSteps: ({ language }) => {
      planSteps(sessionIn(house), { language, now: house.context.now() });
      changed();
      return null;
    },
    markNextStep: ({ step, done, language }) => {
      const mark = { key: step, done, by: house.openedAs, language };
      markStep(sessionIn(house), mark, house.context.now());
      changed();
      return null;
    },
    copyVault: ({ ticket }) => {
      const session = sessionIn(house);
      const { bytes } = copyToMedium(lockedIn(house), session, redeem(house, ticket), house.context);
      changed();
      return { bytes };
    },
  };
}
