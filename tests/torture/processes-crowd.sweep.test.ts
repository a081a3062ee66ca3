import { tryCrowds } from './support/crowd-tries.ts';

// About three minutes on a machine that does nothing else.
tryCrowds(200);
