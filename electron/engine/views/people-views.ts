import { afterLoss, kindsForTwo, peopleOf, type Holdings, type Session } from '../../../vault/work/index.ts';
import type { HoldingsView, PeopleView } from '../../contract/index.ts';

/** Who opens the vault, and what is left to do since somebody ceased to. */
export function peopleView(session: Session): PeopleView {
  const people = peopleOf(session);
  const calledBy = new Map(people.map(({ id, name, label }) => [id, name ?? label]));
  const { owed, logins } = afterLoss(session);
  const owners = people.filter(
    ({ kind, administers, isProvisional }) => kind === 'person' && administers && !isProvisional,
  );
  return {
    people: people.map(({ labels: _, isSuspended: __, members, ...person }) => ({
      ...person,
      members: members.flatMap((id) => calledBy.get(id) ?? []),
    })),
    canAdminister:
      session.readOnlyBecause() === null && people.some(({ isSelf, administers }) => isSelf && administers),
    isSingleOwner: owners.length < 2,
    owed: owed.flatMap((id) => session.compartmentOf(id)?.kind ?? []),
    logins: logins.map(({ id, title, knownBy }) => ({ id, title, knownBy: knownBy.map(({ who }) => who) })),
    forTwo: kindsForTwo(session),
  };
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
