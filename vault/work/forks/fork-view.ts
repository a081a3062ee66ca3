import {
  confirmPaper,
  forkOf,
  openVaultCopy,
  settleFork,
  type LockedVault,
  type LogDeed,
  type MergeCount,
  type Session,
} from '../../store/index.ts';
import { memberNames } from '../items/index.ts';
import { signerLabels } from '../log/signers.ts';

/** An entry of one side, in words: who, when, what, and the fingerprint that two people can read to each other. */
export interface ForkLine {
  readonly entry: string;
  /** Milliseconds since 1970 UTC, by the signer's clock. */
  readonly at: number;
  /** Who signed it: names where the session reads them, else the functions on their ways in, else ids. */
  readonly by: readonly string[];
  readonly deeds: readonly LogDeed[];
  /** Of the principals that the deeds speak of, by id: what they are called here. */
  readonly names: Readonly<Record<string, string>>;
  readonly fingerprint: string;
  readonly counts: boolean;
}

/** One side of a fork of rosters, oldest entry first. */
export interface ForkSideView {
  /** The side's name, for `settleWith`. */
  readonly tip: string;
  /** Whether this is the side to keep when nobody chooses: this file's own, or the one that counts. */
  readonly isOwn: boolean;
  readonly lines: readonly ForkLine[];
}

/**
 * The sides of what is to be settled in a vault, or between it and another copy of it (`other`, a path): shown before
 * `settleWith`. Needs no session; with one, people have names. Empty where nothing is to be settled. Writes nothing.
 * docs/vault-format.md 15. Fails as `openVaultCopy` does.
 */
export function viewFork(
  locked: LockedVault,
  session: Session | undefined,
  now: number,
  other?: string,
): ForkSideView[] {
  const copy = other === undefined ? undefined : openVaultCopy(session ?? locked, other, now);
  try {
    const { sides, own } = forkOf(session ?? locked, copy);
    const labels = signerLabels(locked);
    const names = session === undefined ? new Map<string, string>() : memberNames(session);
    const nameOf = (id: string): string =>
      names.get(id) ?? labels.get(id as Parameters<typeof labels.get>[0]) ?? id;
    return sides.map(({ tip, entries }) => ({
      tip,
      isOwn: tip === own,
      lines: entries.map(({ entry, at, signers, deeds, fingerprint, counts }) => ({
        ...{ entry, at, deeds, fingerprint, counts, by: signers.map(nameOf) },
        names: Object.fromEntries(
          deeds.flatMap((deed) => ('principal' in deed ? [[deed.principal, nameOf(deed.principal)]] : [])),
        ),
      })),
    }));
  } finally {
    copy?.close();
  }
}

/** How a fork is to be settled. */
export interface Settling {
  /** The side that is to hold: `ForkSideView.tip`, or its first characters; without it the own side. */
  readonly keeps?: string | undefined;
  /** Path of the copy that has the other side; it is merged in the same step. */
  readonly other?: string | undefined;
  /** The twenty characters on the latest paper vault, as somebody here read them. */
  readonly fingerprint?: string | undefined;
}

/**
 * Settles a fork of rosters with a void, in favour of one side; what the other side took is given back, and its copy
 * merged. Fails with `fork-none` (nothing to settle, or no such side, or none is the own one and nobody chose),
 * `fork-needs-paper`, `no-such-print`, `no-right`, `vault-damaged`, and as a merge does; then nothing has changed.
 */
export function settleWith(
  session: Session,
  now: number,
  { keeps, other, fingerprint }: Settling,
): MergeCount {
  const copy = other === undefined ? undefined : openVaultCopy(session, other, now);
  try {
    const { sides, own } = forkOf(session, copy);
    const [chosen, another] = sides.filter(({ tip }) =>
      keeps === undefined ? tip === own : tip.startsWith(keeps.toLowerCase()),
    );
    const side = another === undefined ? chosen?.tip : undefined;
    return settleFork(session, { keeps: side ?? ('' as ForkTip), copy, fingerprint });
  } finally {
    copy?.close();
  }
}

type ForkTip = Parameters<typeof settleFork>[1]['keeps'];

/**
 * Believes the paper in hand, by its twenty characters: a claim in the vault that it decides is applied or refused on
 * this machine, and the vault can be written again. Fails with `no-such-print`, `fork-none`, `fork-needs-paper` (the
 * paper is older than the fork).
 */
export function believePaper(session: Session, fingerprint: string): void {
  confirmPaper(session, fingerprint);
}
