import { tryFullDisks } from './support/full-disk-tries.ts';

// 0 to 252 kB: about a minute on a machine that does nothing else.
tryFullDisks(Array.from({ length: 64 }, (_, n) => n * 4));
