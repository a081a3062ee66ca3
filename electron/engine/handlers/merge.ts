import {
  mergeWith,
  previewMerge,
  rekeyAll,
  type MergeLine,
  type MergePreview,
} from '../../../vault/work/index.ts';
import type {
  MergeLineView,
  MergeMethods,
  MergePreviewView,
  MergeView,
  SharedView,
} from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { redeem, sessionIn, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { writeBackNow } from '../write-back.ts';
import { storedText } from '../views/item-views.ts';

/** Another copy of the vault: looked at, and merged. */
export function mergeHandlers(house: House): HandlersOf<MergeMethods> {
  const look = (path: string): MergePreviewView => {
    house.chosenCopy = path;
    const preview = previewMerge(sessionIn(house), path, house.context.now());
    return { ...mergeView(preview), lines: preview.lines.map(lineView) };
  };
  return {
    ...sharedHandlers(house),
    previewMerge: ({ ticket }) => look(redeem(house, ticket)),
    previewOriginal: () => {
      if (house.shared === null) throw new Refused('request-refused');
      return look(house.shared.copy.original);
    },
    runMerge: ({ quarantined }) => {
      if (house.chosenCopy === null) throw new Refused('request-refused');
      const merged = mergeWith(
        sessionIn(house),
        house.chosenCopy,
        house.context.now(),
        quarantined ?? undefined,
      );
      house.chosenCopy = null;
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

function sharedHandlers(house: House): HandlersOf<Pick<MergeMethods, 'sharedState' | 'writeBack'>> {
  const state = (): SharedView | null => {
    if (house.shared === null) return null;
    const { problem } = house.shared;
    return { problem: problem === null ? null : { code: problem.code, params: problem.numbers } };
  };
  return {
    sharedState: state,
    writeBack: () => {
      writeBackNow(house);
      return state();
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
