import { useCallback, useMemo, useRef, useState } from 'react';
import type { Answer, ItemLineView } from '../../../../electron/contract/index.ts';
import type { RowSource } from '../../components/index.ts';
import { sigill } from '../../sigill.ts';
import { useAnswer, useLatestAnswer } from '../../use-answer.ts';
import { aroundOf, lineAt, placeIn, type Found, type Stretch } from './stretches.ts';
import type { ItemKind } from './types.ts';

/**
 * The lines of a kind that a query finds, as the rows of a list. A stretch around what is seen is asked for at a time;
 * more of it when it is scrolled to. @param chosen an item whose place is wanted
 */
export function useItemList(kind: ItemKind, chosen: string | null) {
  const [query, setQuery] = useState('');
  const seen = useRef({ start: 0, end: 0 });
  const ask = useCallback(async (): Promise<Answer<Found>> => {
    // What a query finds is short, and seen from its beginning.
    const around = aroundOf(query.trim() === '' ? seen.current : { start: 0, end: 0 });
    const answer = await sigill.vault.listItems({ kind, query, ...around });
    if (!answer.ok) return answer;
    const { total, items } = answer.value;
    return { ok: true, value: { kind, query, total, first: { from: around.from, items } } };
  }, [kind, query]);
  const [asked, again] = useLatestAnswer(ask);
  const found = asked.state === 'answered' ? asked.value : null;
  const rows = useRows(found, chosen, seen);
  return { query, setQuery, asked, again, rows };
}

const nothing: Found = { kind: 'contact', query: '', total: 0, first: { from: 0, items: [] } };

function useRows(
  found: Found | null,
  chosen: string | null,
  seen: { current: { start: number; end: number } },
): RowSource<ItemLineView> {
  const of = found ?? nothing;
  const { stretches, bring } = useStretches(of);
  const sought = found !== null && chosen !== null && placeIn(stretches, chosen) < 0 ? chosen : null;
  const place = usePlace(of, sought);
  return useMemo(
    () => ({
      count: of.total,
      at: (at) => lineAt(stretches, at),
      placeOf: (id) => (id === sought ? place : placeIn(stretches, id)),
      show: (start, end) => {
        seen.current = { start, end };
        const missing = [start, end - 1].find((at) => at >= 0 && at < of.total && !lineAt(stretches, at));
        if (missing !== undefined) void bring(missing);
      },
      bring: async (at) => lineAt(await bring(at), at),
      find: async (letters, from) => {
        const { kind, query } = of;
        const answer = await sigill.vault.placeOfLetters({ kind, query, letters, from });
        return answer.ok ? answer.value.place : null;
      },
    }),
    [of, stretches, bring, sought, place, seen],
  );
}

/** What is at hand of an answer's lines, and how to bring more of them. Another answer begins anew. */
function useStretches(of: Found) {
  const [more, setMore] = useState<{ readonly of: Found; readonly those: readonly Stretch[] }>({
    of,
    those: [],
  });
  const those = more.of === of ? more.those : noMore;
  const stretches = useMemo(() => [of.first, ...those], [of, those]);
  const coming = useRef(new Map<string, Promise<readonly Stretch[]>>());
  const bring = useCallback(
    (at: number): Promise<readonly Stretch[]> => {
      const { kind, query } = of;
      const around = aroundOf({ start: at, end: at + 1 });
      const name = `${kind} ${query} ${String(around.from)}`;
      const under = coming.current.get(name);
      if (under) return under;
      const brought = sigill.vault.listItems({ kind, query, ...around }).then((answer) => {
        coming.current.delete(name);
        if (!answer.ok) return [];
        const fresh: Stretch = { from: around.from, items: answer.value.items };
        setMore((now) => ({ of, those: now.of === of ? [...now.those.slice(-mostKept), fresh] : [fresh] }));
        return [fresh];
      });
      coming.current.set(name, brought);
      return brought;
    },
    [of],
  );
  return { stretches, bring };
}

const noMore: readonly Stretch[] = [];
/** Stretches that are kept: a list that is scrolled from end to end lets the first ones go. */
const mostKept = 40;

/** The place of an item that is not at hand; -1 while nobody knows it. */
function usePlace({ kind, query }: Found, sought: string | null): number {
  const ask = useCallback(
    () =>
      sought === null ? Promise.resolve(nowhere) : sigill.vault.placeOfItem({ kind, query, id: sought }),
    [kind, query, sought],
  );
  const [asked] = useAnswer(ask);
  return (asked.state === 'answered' ? asked.value.place : null) ?? -1;
}

const nowhere: Answer<{ readonly place: number | null }> = { ok: true, value: { place: null } };
