import { tryReadOnlyMedia } from './support/read-only-tries.ts';

// Every state: about five minutes on a machine that does nothing else.
tryReadOnlyMedia({ each: 2, wanted: () => () => true });
