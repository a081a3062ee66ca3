import { lazy, useState, type ComponentType } from 'react';

export interface Later<Props> {
  /** The component; its code is fetched with it where it is not there yet. */
  readonly Shown: ComponentType<Props>;
  /** Fetches the code ahead. */
  readonly fetch: () => Promise<void>;
}

/**
 * A component whose code comes later. Where that is there already, the component is drawn at once: `lazy` alone would
 * wait for it all the same, show what stands in its place, and keep that for React's third of a second.
 * @param load imports the code, and gives the component
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let here: ComponentType<Props> | null = null;
  const fetched = async () => (here = await load());
  const Fetching = lazy(async () => ({ default: await fetched() }));
  function Shown(props: Props) {
    // Once chosen it stays: another one in its place would be drawn anew, and forget.
    const [Chosen] = useState<ComponentType<Props>>(() => here ?? Fetching);
    return <Chosen {...props} />;
  }
  const fetch = async () => {
    await fetched();
  };
  return { Shown, fetch };
}
