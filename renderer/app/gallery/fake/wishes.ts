/** What the address asks the fake to be: `?stage=unlock&lang=en&items=10000&read-only=1&slow=1`. */
export interface Wishes {
  readonly stage: 'start' | 'unlock' | 'founding' | 'restoring' | 'open';
  readonly language: 'sv' | 'en';
  readonly place: string;
  readonly item: string | null;
  readonly items: number;
  readonly isReadOnly: boolean;
  /** Every answer of some weight takes seconds. */
  readonly isSlow: boolean;
  /** The code of an error that lists and details answer with. */
  readonly failing: string | null;
}

const stages = ['start', 'unlock', 'founding', 'restoring', 'open'] as const;

/** Reads the wishes from a query string. */
export function wishesIn(query: string): Wishes {
  const asked = new URLSearchParams(query);
  return {
    stage: stages.find((one) => one === asked.get('stage')) ?? 'open',
    language: asked.get('lang') === 'en' ? 'en' : 'sv',
    place: asked.get('place') ?? '',
    item: asked.get('item'),
    items: Number(asked.get('items') ?? 240),
    isReadOnly: asked.get('read-only') === '1',
    isSlow: asked.get('slow') === '1',
    failing: asked.get('failing'),
  };
}
