import type { ForkLineView } from '../../../../electron/contract/index.ts';
import type { MessageKey, Translate } from '../../../../i18n/window.ts';
import { useSpeech } from '../../language.tsx';

type DeedViews = ForkLineView['deeds'];

/** What was done to somebody stands first, each on a line; what came with it follows in small. */
export function Deeds({ deeds }: { deeds: DeedViews }) {
  const { t } = useSpeech();
  const [named, others] = parted(deeds);
  return (
    <>
      <ul>
        {named.map((deed) => (
          <li key={`${deed.what} ${deed.name ?? ''}`}>{sayDeed(t, deed)}</li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className="fork-number">{others.map((deed) => sayDeed(t, deed)).join('. ')}.</p>
      )}
    </>
  );
}

/** Deeds about somebody, and those that came with them; where there is nobody all of them are the first. */
export function parted(deeds: DeedViews): readonly [DeedViews, DeedViews] {
  const named = deeds.filter(({ name }) => name !== null);
  return named.length === 0 ? [deeds, []] : [named, deeds.filter(({ name }) => name === null)];
}

/** Whom it is about by name; the rest as the log says it. */
export function sayDeed(t: Translate, { what, name, count }: ForkLineView['deeds'][number]): string {
  if (name !== null) return t(`app.fork.deed-${what}` as MessageKey, { name });
  const said = t(`work.log-deed-${what}` as MessageKey, { count });
  return `${said.charAt(0).toLocaleUpperCase('sv')}${said.slice(1)}`;
}
