import { seededChance } from '../../vault/work/demo/prng.ts';
import { tryReadOnlyMedia } from './support/read-only-tries.ts';

// One state in a dozen or so; of the last two, which have many, fewer.
tryReadOnlyMedia({
  each: 1,
  wanted: (deed) => {
    const chance = seededChance(deed + 200);
    return () => chance.happens(deed < 4 ? 8 : 3);
  },
});
