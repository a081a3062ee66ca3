import { tryCrowds } from './support/crowd-tries.ts';

tryCrowds(5);
