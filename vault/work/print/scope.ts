import type { CompartmentId } from '../../../crypto/index.ts';
import type { Language, Translate } from '../../../i18n/index.ts';
import type { CopyFacts } from '../../../print/pages/index.ts';
import type { PrintSource } from './source.ts';

/** What the making of every document needs to know. */
export interface PrintScope {
  readonly source: PrintSource;
  readonly t: Translate;
  /** In which language functions are named, where they have a name in it; Swedish when absent. */
  readonly language?: Language;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Private numbers are left out. Protected persons always are. */
  readonly masked: boolean;
  /** Ids of people who were to stand on a sheet and do not: said in numbers, never by name. */
  readonly leftOut: Set<string>;
  /** The rule of the second person, where a session is behind the print. */
  readonly second?: SecondInPrint;
}

/** How a print follows the rule of the second person. */
export interface SecondInPrint {
  /** Compartments whose logins are not shown to one person alone. */
  readonly asks: ReadonlySet<CompartmentId>;
  /** What stands in for the second person: a reason to go on alone, which the sheets tell of, or another's signature. */
  readonly instead: 'nothing' | 'alone' | 'witnessed';
  /** Envelopes that were left out. */
  readonly withheld: Set<string>;
  /** Compartments whose logins stand on the paper. */
  readonly shown: Set<CompartmentId>;
}

const msPerDay = 86_400_000;

/** A day as it is printed, local time: 2026-03-12. */
export function dayText(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A moment as it is printed, local time: 2026-03-12 09:40. */
export function momentText(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${dayText(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** So many days from now, as the day that a paper holds until. */
export function holdsFor(
  scope: PrintScope,
  days: number,
): Pick<CopyFacts, 'validUntil'> & { validUntil: string } {
  return { validUntil: dayText(scope.now + days * msPerDay) };
}

/** Days that papers hold when nobody decided otherwise: readiness rules R01 and R09. */
export const holdingDays = { list: 90, unitList: 7, envelope: 180, set: 180 } as const;
