import {
  addItem,
  bringBackItem,
  confirmItem,
  dropDraft,
  editItem,
  historyOf,
  importFile,
  keepDraft,
  readDraft,
  removeItem,
  revealField,
  searchItems,
  showOneTimeCodes,
  withKeptExtra,
} from '../../../vault/work/index.ts';
import type { ImportRequestView, ItemMethods } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { sessionIn, type House } from '../house.ts';
import {
  historyView,
  importView,
  itemView,
  lineView,
  revealedView,
  secondsShown,
} from '../views/item-views.ts';
import { listHandlers } from './lists.ts';

/** Contacts, logins and all else that people add by name. Every change is saved at once. */
export function itemHandlers(house: House): HandlersOf<ItemMethods> {
  const changed = <Value>(value: Value): Value => {
    house.tell({ kind: 'changed' });
    return value;
  };
  return {
    ...listHandlers(house),
    search: ({ query }) => ({ items: searchItems(sessionIn(house), query).map(lineView) }),
    showItem: ({ id }) => itemView(sessionIn(house), id),
    ...secretHandlers(house),
    addItem: ({ kind, fields }) => changed({ id: addItem(sessionIn(house), kind, fields) }),
    editItem: ({ id, fields }) => {
      const session = sessionIn(house);
      editItem(session, id, withKeptExtra(session, id, fields));
      return changed({ id });
    },
    removeItem: ({ id }) => {
      removeItem(sessionIn(house), id);
      return changed(null);
    },
    bringBack: ({ id }) => {
      bringBackItem(sessionIn(house), id);
      return changed(null);
    },
    confirmItem: ({ id }) => {
      confirmItem(sessionIn(house), id, { at: house.context.now(), by: house.openedAs });
      return changed(null);
    },
    history: ({ id }) => ({ states: historyView(sessionIn(house), historyOf(sessionIn(house), id)) }),
    keepDraft: (draft) => {
      keepDraft(sessionIn(house), draft);
      return null;
    },
    draft: () => readDraft(sessionIn(house)),
    dropDraft: () => {
      dropDraft(sessionIn(house));
      return null;
    },
    previewImport: async (request) => importView(await runImport(house, request, true)),
    runImport: async (request) => {
      const report = await runImport(house, request, false);
      return changed({ ...importView(report), saved: report.ids.length });
    },
  };
}

/** What is hidden: asked for one by one, with what stands in for a second person where one is asked for. */
function secretHandlers(house: House): HandlersOf<Pick<ItemMethods, 'reveal' | 'oneTimeCodes'>> {
  return {
    reveal: ({ id, field, reason, language, alone }) => {
      const instead = house.acts.instead(house.context.now(), { kind: 'reveal', id, field, reason }, alone);
      return revealedView(revealField(sessionIn(house), id, field, reason, instead), language);
    },
    oneTimeCodes: async ({ id, reason, alone }) => {
      const instead = house.acts.instead(
        house.context.now(),
        { kind: 'reveal', id, field: 'otp', reason },
        alone,
      );
      const asked = { instead, reason, now: house.context.now(), seconds: secondsShown };
      return { ...(await showOneTimeCodes(sessionIn(house), id, asked)), seconds: secondsShown };
    },
  };
}

async function runImport(
  house: House,
  { source, password, into }: ImportRequestView,
  dryRun: boolean,
): ReturnType<typeof importFile> {
  const bytes = 'bytes' in source ? source.bytes : new TextEncoder().encode(source.text);
  return importFile(sessionIn(house), bytes, {
    dryRun,
    ...(password === null ? {} : { password }),
    ...(into === null ? {} : { into }),
    onProgress: (done, of) => {
      house.tell({ kind: 'progress', task: 'import', done, of });
    },
  });
}
