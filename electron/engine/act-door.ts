import type { MessagePortMain } from 'electron';
import {
  addItem,
  doAct,
  findItem,
  joinSession,
  joinersNow,
  listItems,
  openingHere,
  personsHere,
  revealField,
  WorkError,
} from '../../vault/work/index.ts';
import {
  createDoor,
  type ActKept,
  type ActWritten,
  type Answer,
  type Handlers,
  type JoinedView,
} from '../contract/index.ts';
import type { OpenedAct } from './act-given.ts';
import { unlockingOf } from './handlers/opening.ts';
import { actParsers } from './parsers/act.ts';
import { Refused } from './refused.ts';
import { RefusedElsewhere, toWire } from './to-wire.ts';
import { lineView, revealedView } from './views/item-views.ts';

/** The door of the second engine. @param engine where what was written is merged before anything is answered */
export function createActDoor(
  opened: Promise<OpenedAct>,
  engine: MessagePortMain,
): (method: string, request: unknown) => Promise<Answer<unknown>> {
  let isOver = false;
  /** Runs what ends the act, has it kept, and gives what came of it with whether the journal has it. */
  const finish = async <Value>(run: () => Value): Promise<{ value: Value; noted: boolean }> => {
    if (isOver) throw new WorkError('act-over');
    isOver = true;
    const value = run();
    return { value, noted: await kept(engine) };
  };
  const handlers: Handlers<'act'> = {
    join: async ({ label, unlocking }): Promise<JoinedView> => {
      const here = await opened;
      if (isOver) throw new WorkError('act-over');
      await joinSession(
        here.session,
        { label, unlocking: unlockingOf(unlocking) },
        openingHere(here.context),
      );
      const waiting = stillWaiting(here);
      if (waiting !== null) return waiting;
      if (here.act.kind === 'open') return openedView(here);
      const { noted } = await finish(() => {
        doAct(here.session, here.act);
      });
      return { state: 'done', noted };
    },
    revealJoined: async ({ id, field, reason, language }) => {
      const here = await opened;
      assertThere(here, id);
      const { value, noted } = await finish(() => revealField(here.session, id, field, reason));
      return revealedView({ ...value, noted }, language);
    },
    addJoined: async ({ fields }) => {
      const here = await opened;
      const compartment = openedIn(here).kind;
      const { value } = await finish(() => addItem(here.session, 'credential', { ...fields, compartment }));
      return { id: value };
    },
  };
  return createDoor('act', actParsers, handlers, toWire, () => opened);
}

function stillWaiting({ session, act, facts }: OpenedAct): JoinedView | null {
  const here = personsHere(session);
  if (here >= facts.needed) return null;
  return { state: 'waiting', here, joiners: joinersNow(session, act) };
}

/** The compartment that the act opened. Fails with `request-refused` for another act, `no-right` while it is closed. */
function openedIn({ session, act }: OpenedAct) {
  const compartment = act.kind === 'open' ? session.compartmentOf(act.compartment as never) : undefined;
  if (compartment?.readable !== true) throw new Refused('request-refused');
  return compartment;
}

function openedView(here: OpenedAct): JoinedView {
  const { id, right } = openedIn(here);
  const lines = listItems(here.session, 'credential', '');
  const items = lines.filter((line) => findItem(here.session, line.id).compartment === id).map(lineView);
  return { state: 'open', items, canAdd: right >= 3 };
}

/** Only what lies in the opened compartment is shown: the rest is no part of the act. */
function assertThere(here: OpenedAct, id: string): void {
  if (findItem(here.session, id).compartment !== openedIn(here).id) throw new Refused('request-refused');
}

function kept(engine: MessagePortMain): Promise<boolean> {
  return new Promise((resolve, reject) => {
    engine.once('message', ({ data }) => {
      const said = data as ActKept;
      if (said.ok) resolve(said.noted);
      else reject(new RefusedElsewhere(said.code, said.numbers));
    });
    engine.postMessage({ kind: 'written' } satisfies ActWritten);
  });
}
