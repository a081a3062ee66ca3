import {
  mergeWith,
  previewMerge,
  rekeyAll,
  type MergeLine,
  type MergePreview,
} from '../../../vault/work/index.ts';
import type { MergeLineView, MergeMethods, MergeView } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { redeem, sessionIn, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { storedText } from '../views/item-views.ts';

/** Another copy of the vault: looked at, and merged. */
export function mergeHandlers(house: House): HandlersOf<MergeMethods> {
  let chosen: string | null = null;
  return {
    previewMerge: ({ ticket }) => {
      chosen = redeem(house, ticket);
      const preview = previewMerge(sessionIn(house), chosen, house.context.now());
      return { ...mergeView(preview), lines: preview.lines.map(lineView) };
    },
    runMerge: ({ quarantined }) => {
      if (chosen === null) throw new Refused('request-refused');
      const merged = mergeWith(sessionIn(house), chosen, house.context.now(), quarantined ?? undefined);
      chosen = null;
      house.tell({ kind: 'changed' });
      return mergeView(merged);
    },
    rekeyVault: () => {
      const { owed } = rekeyAll(sessionIn(house));
      house.tell({ kind: 'changed' });
      return { owed };
    },
  };
}

function mergeView({ count, quarantined, toRekey }: Omit<MergePreview, 'lines'>): MergeView {
  return { entries: count.entries, unsettled: count.unsettled, quarantined, toRekey };
}

function lineView({ conflicts, ...line }: MergeLine): MergeLineView {
  return {
    ...line,
    conflicts: conflicts.map(({ field, values }) => ({
      field,
      values: values.map(({ value, hidden, at, by }) => ({
        text: hidden ? '' : storedText(value, (text) => text),
        hidden,
        at: new Date(at).toISOString(),
        by,
      })),
    })),
  };
}
