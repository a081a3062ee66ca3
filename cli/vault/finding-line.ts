import type { Translate } from '../../i18n/index.ts';
import type { Finding } from '../../vault/work/index.ts';

/** A finding in one sentence. Ids stand in the JSON answer, where they are of use. */
export function findingLine(t: Translate, finding: Finding): string {
  return t(`work.finding-${finding.kind}`, { count: 'count' in finding ? finding.count : 1 });
}
