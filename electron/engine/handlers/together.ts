import { setSecondPerson } from '../../../vault/work/index.ts';
import type { TogetherMethods } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { lockedIn, sessionIn, type House } from '../house.ts';

/** Acts that several persons do together, and where they are asked for. */
export function togetherHandlers(house: House): HandlersOf<TogetherMethods> {
  return {
    beginAct: (act) => {
      const { context } = house;
      const changed = () => {
        house.tell({ kind: 'changed' });
      };
      return house.acts.begin({ session: sessionIn(house), locked: lockedIn(house), context, changed }, act);
    },
    endAct: () => {
      house.acts.end();
      return null;
    },
    setSecondPerson: ({ compartment, asks }) => {
      setSecondPerson(sessionIn(house), compartment, asks);
      house.tell({ kind: 'changed' });
      return null;
    },
  };
}
