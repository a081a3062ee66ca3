import type { Fields } from '../../model/index.ts';
import type { PrintSource } from './source.ts';

/** What the organisation decided once; empty where this session cannot read it. */
export function settingsOf(source: PrintSource): Partial<Fields<'settings'>> {
  return source.inner('settings')[0]?.fields ?? {};
}
