import { encodeCanonical, toHex, type RecordId } from '../../../crypto/index.ts';
import { createIdSource } from '../../../vault/model/index.ts';
import { countingFrom, type Example } from './cast.ts';

/** Section 3. */
export function conventions(): Example[] {
  return [canonicalJson(), ids()];
}

function canonicalJson(): Example {
  const value = { name: 'Åsa "Eld"\n', b: [true, null, -7], a: { '€': 1, $: 2 } };
  const bytes = encodeCanonical(value);
  return ['canonical-json', { text: new TextDecoder().decode(bytes), bytes: toHex(bytes) }];
}

function ids(): Example {
  const source = createIdSource(countingFrom(0xd0));
  const first = [source.next<RecordId>(), source.next<RecordId>()];
  source.redraw();
  return ['ids', { random: 'counting from d0', first, afterRedraw: source.next<RecordId>() }];
}
