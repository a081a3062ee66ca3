import {
  afterLoss,
  hadKeysOf,
  openedTogether,
  sessionSlots,
  aloneBecause,
  journalNotes,
  kindsForTwo,
  peopleOf,
  secondPersonRules,
  titleResolver,
  type Holdings,
  type Session,
} from '../../../vault/work/index.ts';
import type { HoldingsView, OwedView, PeopleView } from '../../contract/index.ts';

/** Who opens the vault, and what is left to do since somebody ceased to. */
export function peopleView(session: Session): PeopleView {
  const people = peopleOf(session);
  const calledBy = new Map(people.map(({ id, name, label }) => [id, name ?? label]));
  const { owed, logins } = afterLoss(session);
  const withKeyFile = holdersOfKeyFiles(session);
  const owners = people.filter(
    ({ kind, administers, isProvisional }) => kind === 'person' && administers && !isProvisional,
  );
  return {
    people: people.map(({ labels: _, isSuspended: __, members, ...person }) => ({
      ...person,
      together: person.kind === 'person' ? openedTogether(session, person.id) : [],
      hasKeyFile: withKeyFile.has(person.id),
      members: members.flatMap((id) => calledBy.get(id) ?? []),
    })),
    canAdminister:
      session.readOnlyBecause() === null && people.some(({ isSelf, administers }) => isSelf && administers),
    isSingleOwner: owners.length < 2,
    owed: owed.flatMap((id) => owedView(session, id)),
    logins: logins.map(({ id, title, knownBy }) => ({ id, title, knownBy: knownBy.map(({ who }) => who) })),
    forTwo: kindsForTwo(session),
    secondPerson: secondPersonRules(session).map(({ compartment, kind, asks, byKeys }) => ({
      compartment,
      kind,
      asks: byKeys ? 'keys' : asks ? 'rule' : 'nobody',
    })),
    alone: aloneView(session, calledBy),
  };
}

function holdersOfKeyFiles(session: Session): ReadonlySet<string> {
  return new Set(
    sessionSlots(session).flatMap((slot) =>
      slot.state === 'whole' && slot.header.kind === 'passphrase-and-key-file' ? [slot.header.principal] : [],
    ),
  );
}

function owedView(session: Session, id: string): OwedView[] {
  const compartment = session.compartmentOf(id as never);
  if (compartment === undefined) return [];
  const { kind, right } = compartment;
  return [{ kind, because: hadKeysOf(session, compartment.id), isMine: right === 7 }];
}

const mostAlone = 20;

function aloneView(session: Session, calledBy: ReadonlyMap<string, string>): PeopleView['alone'] {
  const title = titleResolver(session);
  return journalNotes(session)
    .flatMap((note) => {
      const because = aloneBecause(note);
      const object = note.data['object'];
      if (because === null) return [];
      return [
        {
          at: new Date(note.at).toISOString(),
          who: calledBy.get(note.by) ?? '',
          what: note.what,
          title: typeof object === 'string' ? (title(object) ?? '') : '',
          because,
        },
      ];
    })
    .slice(-mostAlone)
    .reverse();
}

/** What hangs on somebody, in titles. */
export function holdingsView({ knows, answersFor, standsIn, holds }: Holdings): HoldingsView {
  const titles = (things: readonly { readonly title: string }[]) => things.map(({ title }) => title);
  return {
    knows: titles(knows),
    answersFor: titles(answersFor),
    standsIn: titles(standsIn),
    holds: titles(holds).filter((title) => title !== ''),
  };
}
