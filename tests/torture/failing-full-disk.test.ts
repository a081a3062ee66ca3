import { tryFullDisks } from './support/full-disk-tries.ts';

// A few of the sixty-four.
tryFullDisks([4, 20, 44, 92]);
