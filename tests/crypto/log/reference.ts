/* eslint max-lines: off -- one rule, to be read from top to bottom beside the specification */
import {
  fromHex,
  vaultCompartment,
  verifySignature,
  type CompartmentId,
  type Entry,
  type EntryName,
  type PrincipalId,
  type PrincipalStatement,
} from '../../../crypto/index.ts';

/**
 * The counting rule once more, written straight from specification 14 and 15: sets of ancestors, lists of statements,
 * everything looked up by going through all of it. Slow, and without a thought of speed; only
 * ancestors and soundness are remembered, because they never change.
 */

type Names = ReadonlySet<EntryName>;
type Statement = { entry: Entry; value: number; cap: boolean };
type Taken = {
  id: PrincipalId;
  what: 'removed' | 'leaked' | 'right';
  key?: string;
  compartment?: CompartmentId | 'others';
  left?: number;
  except?: string[];
};
type Need = {
  what: 'right' | 'any' | 'self';
  compartment?: CompartmentId;
  right?: number;
  id?: PrincipalId;
  evenProvisional?: boolean;
};
type Sound = {
  sound: boolean;
  owners: Set<PrincipalId>;
  keys: Map<PrincipalId, string>;
  needs: Need[];
  takings: Taken[];
};
type Outcome = { counts: Map<EntryName, boolean>; claims: Set<EntryName>; off: Set<EntryName> };

export function referenceOf(entries: readonly Entry[]) {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const remembered = new Map<EntryName, Sound>();
  const get = (name: EntryName): Entry => byName.get(name)!;

  const reached = new Map<EntryName, Set<EntryName>>();
  function ancestors(entry: Entry): Set<EntryName> {
    const known = reached.get(entry.name);
    if (known) return known;
    const all = new Set<EntryName>();
    for (const name of [...entry.parents, ...entry.doors]) {
      if (!byName.has(name)) continue;
      all.add(name);
      for (const further of ancestors(get(name))) all.add(further);
    }
    reached.set(entry.name, all);
    return all;
  }
  const isAncestor = (a: Entry, b: Entry) => ancestors(b).has(a.name);
  const isBeside = (a: Entry, b: Entry) => a !== b && !isAncestor(a, b) && !isAncestor(b, a);
  const said = (entry: Entry, id: PrincipalId): PrincipalStatement | undefined =>
    entry.body.principals?.find((one) => one.id === id);
  const isGenesis = (entry: Entry) => entry.parents.length === 0;
  const makes = (entry: Entry, compartment: string) =>
    entry.body.compartments?.some(({ id, kind }) => id === compartment && kind !== undefined) ?? false;

  // --- The roster of a set of entries ---
  function rosterOf(set: Names, outcome: Outcome) {
    const counted = [...set].filter((name) => outcome.counts.get(name)).map(get);
    const taking = [...set]
      .filter((name) => !outcome.counts.get(name) && soundness(get(name)).sound && !outcome.off.has(name))
      .map(get);
    const taken = (id: PrincipalId) =>
      taking.flatMap((entry) =>
        soundness(entry)
          .takings.filter((one) => one.id === id)
          .map((one) => ({ entry, one })),
      );
    const byOwner = (entry: Entry, id: PrincipalId) => isGenesis(entry) || soundness(entry).owners.has(id);

    const newest = <T extends { entry: Entry; cap?: boolean }>(statements: T[]): T[] =>
      statements.filter((a) => !statements.some((b) => b.cap !== true && isAncestor(a.entry, b.entry)));
    /** Keys are stated for a new principal, or for one that an entry that counts made before. */
    const isStated = (entry: Entry, id: PrincipalId) =>
      said(entry, id)?.sign !== undefined &&
      (said(entry, id)?.kind !== undefined ||
        counted.some((other) => said(other, id)?.kind !== undefined && isAncestor(other, entry)));
    const keys = (id: PrincipalId) =>
      newest(counted.filter((entry) => isStated(entry, id)).map((entry) => ({ entry }))).sort((a, b) =>
        a.entry.name < b.entry.name ? -1 : 1,
      );
    const kindOf = (id: PrincipalId) =>
      counted.map((entry) => said(entry, id)?.kind).find((kind) => kind !== undefined);
    const leaked = (id: PrincipalId) => [
      ...counted.flatMap((entry) =>
        soundness(entry)
          .takings.filter((one) => one.id === id && one.what === 'leaked')
          .map(({ key }) => key),
      ),
      ...taken(id).flatMap(({ one }) => (one.what === 'leaked' ? [one.key] : [])),
    ];
    const isKnown = (id: PrincipalId) => keys(id).length > 0;
    const isRemoved = (id: PrincipalId) =>
      counted.some((entry) => said(entry, id)?.removed) ||
      taken(id).some(({ one }) => one.what === 'removed');
    const isSuspended = (id: PrincipalId) => {
      const all = new Set(keys(id).map(({ entry }) => `${said(entry, id)!.sign!} ${said(entry, id)!.box!}`));
      const kinds = new Set(keys(id).map(({ entry }) => said(entry, id)?.kind ?? kindOf(id)));
      return (
        all.size > 1 ||
        kinds.size > 1 ||
        keys(id).some(({ entry }) => leaked(id).includes(said(entry, id)!.sign))
      );
    };
    // One made twice with two kinds is suspended; then the kind of its first keys by name is shown.
    const kindShown = (id: PrincipalId) =>
      keys(id).map(({ entry }) => said(entry, id)?.kind ?? kindOf(id))[0];
    const isProvisional = (id: PrincipalId) =>
      kindShown(id) === 'person' && keys(id).some(({ entry }) => !byOwner(entry, id));
    const right = (id: PrincipalId, compartment: CompartmentId): number => {
      if (isRemoved(id)) return 0;
      const statements: Statement[] = [];
      for (const entry of counted) {
        const statement = said(entry, id);
        const explicit = statement?.rights?.[compartment];
        if (explicit !== undefined) statements.push({ entry, value: explicit, cap: false });
        else if (statement?.sign !== undefined && !byOwner(entry, id) && compartment !== vaultCompartment)
          statements.push({ entry, value: 0, cap: false });
        else if (makes(entry, compartment)) statements.push({ entry, value: 0, cap: false });
      }
      for (const { entry, one } of taken(id)) {
        if (one.what !== 'right') continue;
        const isHere =
          one.compartment === compartment ||
          (one.compartment === 'others' &&
            compartment !== vaultCompartment &&
            !one.except!.includes(compartment));
        if (isHere) statements.push({ entry, value: one.left!, cap: true });
      }
      const left = newest(statements);
      return left.every(({ cap }) => cap) ? 0 : Math.min(...left.map(({ value }) => value));
    };
    const compartments = new Set(
      counted.flatMap((entry) => (entry.body.compartments ?? []).map(({ id }) => id)),
    );
    const isDrop = (id: CompartmentId) =>
      counted.some((entry) =>
        entry.body.compartments?.some(
          (one) => one.id === id && one.kind !== undefined && one.flags.includes('drop'),
        ),
      );
    const kids = (id: CompartmentId) =>
      counted.flatMap((entry) =>
        (entry.body.keys ?? []).filter(({ compartment }) => compartment === id).map(({ kid }) => kid),
      );
    const newestKids = (id: CompartmentId) =>
      newest(
        counted
          .filter((entry) => entry.body.keys?.some(({ compartment }) => compartment === id))
          .map((entry) => ({ entry })),
      ).flatMap(({ entry }) =>
        entry.body.keys!.filter(({ compartment }) => compartment === id).map(({ kid }) => kid),
      );
    const everybody = [
      ...new Set([...set].flatMap((name) => get(name).body.principals?.map(({ id }) => id) ?? [])),
    ].sort();
    const wasRemoved = isRemoved;
    return {
      keys,
      isKnown,
      isRemoved,
      wasRemoved,
      isSuspended,
      isProvisional,
      right,
      compartments,
      isDrop,
      kids,
      newestKids,
      everybody,
      kindOf,
    };
  }
  type Roster = ReturnType<typeof rosterOf>;

  // --- What an entry needs and takes ---
  function takingsOf(entry: Entry, before: Roster, owners: Set<PrincipalId>): Taken[] {
    return (entry.body.principals ?? []).flatMap((statement): Taken[] => {
      const { id } = statement;
      if (!before.isKnown(id)) return [];
      if (statement.removed) return [{ id, what: 'removed' }];
      const lowered = Object.entries(statement.rights ?? {}).filter(
        ([c, n]) => n < before.right(id, c as CompartmentId),
      );
      return [
        ...lowered.map(([c, n]): Taken => ({ id, what: 'right', compartment: c as CompartmentId, left: n })),
        ...(statement.leaked
          ? before
              .keys(id)
              .map(({ entry: old }): Taken => ({ id, what: 'leaked', key: said(old, id)!.sign! }))
          : []),
        ...(statement.sign !== undefined && !owners.has(id)
          ? [
              {
                id,
                what: 'right',
                compartment: 'others',
                left: 0,
                except: Object.keys(statement.rights ?? {}),
              } as Taken,
            ]
          : []),
      ];
    });
  }
  function needsOf(entry: Entry, before: Roster, owners: Set<PrincipalId>): Need[] {
    const { body } = entry;
    const manage = (compartment: CompartmentId): Need => ({
      what: 'right',
      compartment: makes(entry, compartment) ? vaultCompartment : compartment,
      right: 7,
    });
    const needs: Need[] = [];
    for (const { id, sign, rights, removed } of body.principals ?? []) {
      if (removed) needs.push(manage(vaultCompartment));
      if (sign !== undefined) needs.push(owners.has(id) ? { what: 'self', id } : manage(vaultCompartment));
      for (const c of Object.keys(rights ?? {})) needs.push(manage(c as CompartmentId));
    }
    const takings = takingsOf(entry, before, owners);
    for (const c of [vaultCompartment, ...before.compartments]) {
      const isManager = (id: PrincipalId) =>
        before.isKnown(id) && !before.isRemoved(id) && !before.isSuspended(id) && before.right(id, c) === 7;
      const managers = before.everybody.filter(isManager);
      const isLost = (id: PrincipalId) =>
        takings.some((one) => takes(one, { what: 'right', compartment: c, right: 7 }, id, ''));
      const isGiven = body.principals?.some(({ rights }) => rights?.[c] === 7) ?? false;
      if (managers.length > 0 && managers.every(isLost) && !isGiven)
        needs.push({ what: 'right', compartment: c, right: 7 });
    }
    for (const { id, kind } of body.compartments ?? [])
      needs.push(manage(kind === undefined ? id : vaultCompartment));
    for (const { compartment } of [...(body.keys ?? []), ...(body.erase ?? [])])
      needs.push(manage(compartment));
    if (body.door !== undefined) needs.push(manage(vaultCompartment));
    for (const { compartment, all } of body.rows ?? []) {
      if (all || makes(entry, compartment)) needs.push(manage(compartment));
      else if (before.isDrop(compartment)) needs.push({ what: 'any', evenProvisional: true });
      else needs.push({ what: 'right', compartment, right: 3 });
    }
    for (const { compartment } of body.print?.streams ?? [])
      needs.push({ what: 'right', compartment, right: 1 });
    if (body.parts ?? body.gone) needs.push({ what: 'any', evenProvisional: true });
    if (body.print ?? body.restore ?? (Object.keys(body).length === 0 ? true : undefined))
      needs.push({ what: 'any' });
    return needs;
  }
  function meets(need: Need, id: PrincipalId, key: string, roster: Roster): boolean {
    if (!roster.isKnown(id) || roster.isRemoved(id) || roster.isSuspended(id)) return false;
    // A right is held with a key (decision 0009).
    if (roster.keys(id).some(({ entry }) => said(entry, id)!.sign !== key)) return false;
    if (need.what === 'self') return need.id === id;
    if (need.what === 'any') return need.evenProvisional === true || !roster.isProvisional(id);
    return !roster.isProvisional(id) && roster.right(id, need.compartment!) >= need.right!;
  }
  function takes(one: Taken, need: Need, id: PrincipalId, key: string): boolean {
    if (one.id !== id) return false;
    if (one.what === 'removed') return true;
    if (one.what === 'leaked') return one.key === key;
    if (need.what !== 'right' || need.right! <= one.left!) return false;
    if (one.compartment === 'others')
      return need.compartment !== vaultCompartment && !one.except!.includes(need.compartment!);
    return one.compartment === need.compartment;
  }

  // --- Soundness: the whole rule, applied to the ancestors alone ---
  function soundness(entry: Entry): Sound {
    const known = remembered.get(entry.name);
    if (known) return known;
    const result = judgeAlone(entry);
    remembered.set(entry.name, result);
    return result;
  }
  function judgeAlone(entry: Entry): Sound {
    const nothing = {
      owners: new Set<PrincipalId>(),
      keys: new Map<PrincipalId, string>(),
      needs: [],
      takings: [],
    };
    if (isGenesis(entry)) return { ...nothing, sound: true };
    const set = ancestors(entry);
    const before = rosterOf(set, verdicts(set, 'all'));
    const { owners, keys, isLeftOver } = signaturesOf(entry, before);
    const unsound = { ...nothing, sound: false };
    if (isLeftOver || keys.size === 0) return unsound;
    if (entry.body.void) return { ...nothing, owners, keys, sound: isVoidSound(entry, keys) };
    if (contradicts(entry, before)) return unsound;
    const needs = needsOf(entry, before, owners);
    if (!needs.every((need) => [...keys].some(([id, key]) => meets(need, id, key, before)))) return unsound;
    const isManager = [...keys].some(([id, key]) =>
      meets({ what: 'right', compartment: vaultCompartment, right: 7 }, id, key, before),
    );
    if (entry.unknown && !isManager) return unsound;
    return { sound: true, owners, keys, needs, takings: takingsOf(entry, before, owners) };
  }
  function signaturesOf(entry: Entry, before: Roster) {
    const keys = new Map<PrincipalId, string>();
    for (const [i, id] of entry.signers.entries()) {
      if (said(entry, id)?.sign !== undefined) continue;
      const key = before
        .keys(id)
        .map(({ entry: old }) => said(old, id)!.sign!)
        .find((one) => holds(entry, i, one));
      if (key !== undefined) keys.set(id, key);
    }
    const owners = new Set<PrincipalId>();
    let next = entry.signers.length;
    for (const { id, sign } of entry.body.principals ?? []) {
      if (sign === undefined) continue;
      const old = before
        .keys(id)
        .map(({ entry: was }) => said(was, id)!.sign!)
        .find((one) => holds(entry, next, one));
      if (old === undefined) continue;
      next += 1;
      owners.add(id);
      keys.set(id, old);
    }
    return { keys, owners, isLeftOver: next < entry.signatures.length };
  }
  function holds(entry: Entry, index: number, key: string): boolean {
    const signature = entry.signatures[index];
    return signature !== undefined && verifySignature(signature, entry.signed, fromHex(key));
  }
  function contradicts(entry: Entry, before: Roster): boolean {
    const { body } = entry;
    const isThere = (c: CompartmentId) => before.compartments.has(c) || makes(entry, c);
    const principals = (body.principals ?? []).some(({ id, kind, removed, sign, rights }) => {
      if (removed) return !before.isKnown(id);
      if (before.wasRemoved(id)) return true;
      if (before.isKnown(id) === (kind !== undefined)) return true;
      if (!before.isKnown(id) && sign === undefined) return true;
      return Object.keys(rights ?? {}).some((c) => c !== vaultCompartment && !isThere(c as CompartmentId));
    });
    const compartments = (body.compartments ?? []).some(
      ({ id, kind }) => (kind !== undefined) === (id === vaultCompartment || before.compartments.has(id)),
    );
    const isDropHere = (c: CompartmentId) =>
      makes(entry, c)
        ? body.compartments!.some(({ id, flags }) => id === c && flags.includes('drop'))
        : before.isDrop(c);
    const keys = (body.keys ?? []).some(
      ({ compartment: c, kid, box }) =>
        !isThere(c) || (box !== undefined) !== isDropHere(c) || before.kids(c).includes(kid),
    );
    const rows = (body.rows ?? []).some(({ compartment: c, kid, all }) => {
      const isSet =
        before.kids(c).includes(kid) ||
        (body.keys?.some((one) => one.compartment === c && one.kid === kid) ?? false);
      return !isSet || (all !== undefined && isDropHere(c));
    });
    return (
      principals ||
      compartments ||
      keys ||
      rows ||
      (body.erase ?? []).some(({ compartment }) => !isThere(compartment))
    );
  }
  function isVoidSound(entry: Entry, keys: Map<PrincipalId, string>): boolean {
    const { side, entries: named } = entry.body.void!;
    if (Object.keys(entry.body).length > 1 || !entry.doors.includes(side)) return false;
    const upTo = new Set([...ancestors(get(side)), side]);
    if (named.some((name) => upTo.has(name) && isDoor(get(name)))) return false;
    const roster = rosterOf(upTo, verdicts(upTo, 'all'));
    return [...keys].some(([id, key]) =>
      meets({ what: 'right', compartment: vaultCompartment, right: 7 }, id, key, roster),
    );
  }
  const doorMembers = ['principals', 'compartments', 'keys', 'parts', 'gone', 'void', 'door'];
  const isDoor = ({ body, doors }: Entry) =>
    doors.length > 1 || Object.keys(body).some((member) => doorMembers.includes(member));

  // --- What counts in a set that holds with each entry its ancestors ---
  function verdicts(set: Names, claims: 'all' | Names): Outcome {
    const outcome: Outcome = { counts: new Map(), claims: new Set(), off: new Set() };
    const voids = inOrder([...set].map(get).filter(isDoor)).filter(
      (entry) => entry.body.void && soundness(entry).sound,
    );
    const open = new Set(voids.map(({ name }) => name));
    for (const one of voids) {
      if (outcome.off.has(one.name)) continue;
      judgeAll(set, outcome, open);
      const isContradicted = contradicted(one, set, outcome);
      if (isContradicted && claims !== 'all' && !claims.has(one.name)) {
        outcome.claims.add(one.name);
        continue;
      }
      open.delete(one.name);
      for (const name of one.body.void!.entries) {
        if (!set.has(name) || !isDoor(get(name))) continue;
        if (isContradicted || !outcome.counts.get(name)) outcome.off.add(name);
      }
    }
    judgeAll(set, outcome, open);
    return outcome;
  }
  function judgeAll(set: Names, outcome: Outcome, open: Names): void {
    outcome.counts = new Map();
    for (const entry of inOrder([...set].map(get)))
      outcome.counts.set(entry.name, judge(entry, set, outcome, open));
  }
  function judge(entry: Entry, set: Names, outcome: Outcome, open: Names): boolean {
    const { sound, needs, keys } = soundness(entry);
    if (!sound || outcome.off.has(entry.name) || open.has(entry.name)) return false;
    if (isGenesis(entry) || entry.body.void) return true;
    const roster = rosterOf(ancestors(entry), outcome);
    const beside = takersIn(set, outcome).filter((other) => isBeside(other, entry));
    const takings = beside.flatMap((other) => soundness(other).takings);
    if (takings.some((one) => one.what === 'leaked' && keys.get(one.id) === one.key)) return false;
    return needs.every((need) =>
      [...keys].some(
        ([id, key]) => meets(need, id, key, roster) && !takings.some((one) => takes(one, need, id, key)),
      ),
    );
  }
  const takersIn = (set: Names, { off }: Outcome) =>
    [...set]
      .map(get)
      .filter(
        (entry) => soundness(entry).sound && !off.has(entry.name) && soundness(entry).takings.length > 0,
      );
  function contradicted(one: Entry, set: Names, outcome: Outcome): boolean {
    const side = get(one.body.void!.side);
    const upTo = new Set([...ancestors(side), side.name]);
    const roster = rosterOf(upTo, outcome);
    const need: Need = { what: 'right', compartment: vaultCompartment, right: 7 };
    const against = takersIn(set, outcome)
      .filter((other) => !upTo.has(other.name) && !isAncestor(one, other))
      .flatMap((other) => soundness(other).takings);
    return ![...soundness(one).keys].some(
      ([id, key]) =>
        meets(need, id, key, roster) &&
        !against.some((taken) => takes(taken, need, id, key)) &&
        !isContested(id, roster, set, outcome),
    );
  }
  /** Whether somebody else used or leaked the old key by which a principal gave itself the present one (decision 0011). */
  function isContested(id: PrincipalId, roster: Roster, set: Names, { off }: Outcome): boolean {
    const change = roster.keys(id)[0]!.entry;
    const old = soundness(change).keys.get(id);
    if (!soundness(change).owners.has(id) || old === undefined) return false;
    return [...set].map(get).some((other) => {
      const { sound, owners, keys, takings } = soundness(other);
      const isSame = owners.has(id) && keys.get(id) === old;
      const isLeak = takings.some((one) => one.what === 'leaked' && one.id === id && one.key === old);
      return sound && !off.has(other.name) && isBeside(other, change) && (isSame || isLeak);
    });
  }
  /** Causal, then time, then hash. */
  function inOrder(entries: Entry[]): Entry[] {
    const left = new Set(entries);
    const order: Entry[] = [];
    while (left.size > 0) {
      const ready = [...left].filter(
        (entry) => ![...left].some((other) => other !== entry && isAncestor(other, entry)),
      );
      const next = ready.sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1))[0]!;
      left.delete(next);
      order.push(next);
    }
    return order;
  }

  const all = new Set(byName.keys());
  return {
    verdicts: (claims: Names = new Set()) => verdicts(all, claims),
    roster: (claims: Names = new Set()) => rosterOf(all, verdicts(all, claims)),
    isSound: (name: EntryName) => soundness(get(name)).sound,
    order: () => inOrder(entries.slice()).map(({ name }) => name),
  };
}
