import {
  conservativeLayout,
  encodeContainer,
  encodeSet,
  standardLayout,
  suite,
  type SetId,
  type SlotKind,
} from '../../../crypto/index.ts';
import { deflateForPaper, kindMember } from '../../model/index.ts';
import { printPaper, type Session } from '../../store/index.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface PaperRequest {
  readonly withHistory: boolean;
  readonly layout: 'standard' | 'conservative';
}

/** Something that opens a paper set: a code by its label, cards by their identifier and how many are needed. */
export interface PaperOpener {
  readonly kind: SlotKind;
  readonly label: string;
  readonly cards?: { readonly needed: number; readonly of: number };
}

/** A paper vault ready to be drawn; its print entry is in the log already. */
export interface PaperVault {
  readonly set: SetId;
  /** The texts of the codes of each page, row by row. */
  readonly pages: readonly (readonly string[])[];
  readonly data: number;
  readonly parity: number;
  /** The slots that travel along and open it. */
  readonly opens: readonly PaperOpener[];
  /** Kinds of compartments that it lacks. */
  readonly lacks: readonly string[];
  readonly fingerprint: string;
}

/**
 * Writes the print entry and spreads what it names over codes. docs/paper-format.md 3, 4.
 * Fails with `no-right`, `vault-read-only` and as a save does.
 */
export function planPaperVault(session: Session, request: PaperRequest): PaperVault {
  const layout = request.layout === 'standard' ? standardLayout : conservativeLayout;
  const printed = printPaper(session, {
    withHistory: request.withHistory,
    shardBytes: layout.shardBytes,
    notes: [{ [kindMember]: 'note', what: 'paper-vault-printed' }],
  });
  const { entries, parts, streams, set } = printed;
  const payload = encodeContainer({ suite, entries, parts, streams }, deflateForPaper);
  const encoded = encodeSet({ set, payload, layout });
  return {
    set,
    pages: encoded.codes,
    data: encoded.data,
    parity: encoded.parity,
    opens: printed.opens,
    lacks: printed.lacks,
    fingerprint: fingerprintOf(printed.print),
  };
}
