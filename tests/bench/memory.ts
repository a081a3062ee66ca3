import { measureMemory } from './measures/memory.ts';
import { runBench } from './support/bench.ts';

await runBench({
  name: 'memory',
  about:
    'Resident memory of a process that unlocked (by recovery code: in the window the derivation has a process of its ' +
    'own), listed, searched once and verified everything, with the heap of the engine. The warm column is the same ' +
    'process the sixth time. The bench `window` asks the engine itself.',
  run: measureMemory,
});
