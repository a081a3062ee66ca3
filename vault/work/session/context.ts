import { appPolicy, defaultCost, systemRandom, type KdfCost, type KdfPolicy } from '../../../crypto/index.ts';
import type { StoreContext } from '../../store/index.ts';

/** Clock, chance and how much work a key derivation may be: always from outside. */
export interface WorkContext extends StoreContext {
  readonly policy: KdfPolicy;
  readonly cost: KdfCost;
}

/** The context of the app and the command line. Tests make their own. */
export const systemContext: WorkContext = {
  now: () => Date.now(),
  random: systemRandom,
  policy: appPolicy,
  cost: defaultCost,
};
