/** How many cards there are, and how many of them open the vault. */
export type CardPlan = { readonly needed: number; readonly of: number };

export type PlanName = '3-5' | '2-3' | '4-7' | 'own';

/** Proposed plans, the recommended one first. */
export const plans: Readonly<Record<Exclude<PlanName, 'own'>, CardPlan>> = {
  '3-5': { needed: 3, of: 5 },
  '2-3': { needed: 2, of: 3 },
  '4-7': { needed: 4, of: 7 },
};

/** SLIP-0039 has at most sixteen cards, and one card alone would be a key lying about. */
export const leastNeeded = 2;
export const mostCards = 16;

/** The nearest plan that can be made. */
export function possiblePlan({ needed, of }: CardPlan): CardPlan {
  const all = Math.min(mostCards, Math.max(leastNeeded, Math.round(of)));
  return { of: all, needed: Math.min(all, Math.max(leastNeeded, Math.round(needed))) };
}
