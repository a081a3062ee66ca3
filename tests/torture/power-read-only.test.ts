import { seededChance } from '../../vault/work/demo/prng.ts';
import { tryReadOnlyMedia } from './support/read-only-tries.ts';

// One state in a dozen or so.
tryReadOnlyMedia({
  each: 1,
  wanted: (deed) => {
    const chance = seededChance(deed + 200);
    return () => chance.happens(8);
  },
});
