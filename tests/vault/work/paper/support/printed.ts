import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDamage, type Session } from '../../../../../vault/store/index.ts';
import { editItem } from '../../../../../vault/work/items/index.ts';
import {
  planPaperVault,
  readPaper,
  restoreVault,
  type RestoreRequest,
} from '../../../../../vault/work/paper/index.ts';
import { createCustodians, openLocked, unlockVault } from '../../../../../vault/work/session/index.ts';
import { asOwner, foundTown, unlockAsCommunicator, type Town } from '../../../store/support/people.ts';
import { kindsOf, shown } from '../../../store/support/tamper.ts';

export const threeOfFive = { groups: [{ threshold: 3, count: 5 }], groupThreshold: 1 };

export interface Printed {
  readonly town: Town;
  readonly cards: readonly string[];
  readonly pages: readonly string[];
  readonly lacks: readonly string[];
  /** What the owner saw when it was printed, without the journal. */
  readonly before: readonly string[];
}

export type Printing = 'current' | 'with-history' | 'by-communicator';

/** Everything that a session shows but the journal, to which every act adds. */
export const withoutJournal = (session: Session): string[] =>
  shown(session).filter((line) => !line.startsWith('journal'));

/** What a check finds, without what a merge by hand leaves lying that a real one does not take in. */
export const foundBy = (session: Session): string[] =>
  kindsOf(session.check().filter((finding) => isDamage(finding) || finding.kind === 'compartment-owed'));

const made = new Map<Printing, { readonly printed: Printed; readonly file: Uint8Array }>();

/** A town with some history and cards, on paper. */
export function printed(folder: string, printing: Printing = 'current'): Printed {
  const known = made.get(printing);
  if (known === undefined) {
    const fresh = printedAnew(folder, printing);
    made.set(printing, { printed: fresh, file: readFileSync(fresh.town.path) });
    return fresh;
  }
  const path = join(folder, 'granudda.sigill');
  writeFileSync(path, known.file);
  return { ...known.printed, town: { ...known.printed.town, folder, path } };
}

export function printedAnew(folder: string, printing: Printing = 'current'): Printed {
  const town = foundTown(folder);
  const cards = asOwner(town, (session) => {
    editItem(session, town.other, { title: 'Ordförande' });
    return createCustodians(session, threeOfFive, town.context).cards.map(({ words }) => words);
  });
  const before = asOwner(town, withoutJournal, 'read');
  const print = (session: Session) =>
    planPaperVault(session, { withHistory: printing === 'with-history', layout: 'standard' });
  if (printing !== 'by-communicator') {
    const { pages, lacks } = asOwner(town, print);
    return { town, cards, before, pages: pages.flat(), lacks };
  }
  const { session } = unlockAsCommunicator(town);
  const { pages, lacks } = print(session);
  session.close();
  return { town, cards, before, pages: pages.flat(), lacks };
}

/** The restored vault; its gate answered with nobody unless told otherwise. */
export function restore(
  { town, cards, pages }: Printed,
  folder: string,
  request: Partial<RestoreRequest> = { removed: [] },
) {
  const out = join(folder, 'again.sigill');
  const unlocking = { kind: 'cards', mnemonics: cards.slice(0, 3) } as const;
  const restored = restoreVault(readPaper(pages), { out, unlocking, ...request }, town.context);
  return { out, restored };
}

/** Runs with a session that three of the cards opened. */
export function withCards<T>(
  { town, cards }: Printed,
  path: string,
  act: (session: Session) => T,
  access: 'read' | 'write' = 'read',
): T {
  const asked = { unlocking: { kind: 'cards', mnemonics: cards.slice(2) } } as const;
  const session = unlockVault(openLocked(path, access, town.context), asked, town.context);
  try {
    return act(session);
  } finally {
    session.close();
  }
}
