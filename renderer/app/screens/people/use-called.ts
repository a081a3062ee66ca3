import type { PersonView } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';

/** What somebody is called on the screen: their function, or what kind of thing opens. */
export function useCalled(): (person: PersonView) => string {
  const { t, language } = useSpeech();
  return ({ kind, label, needed, of, members }) => {
    if (kind === 'cards')
      return t('app.people.cards', { identifier: label, needed: needed ?? 0, of: of ?? 0 });
    if (kind !== 'joint') return label;
    const who = new Intl.ListFormat(language, { type: 'conjunction' }).format(members);
    return t('app.people.joint', { needed: needed ?? 0, of: of ?? 0, who });
  };
}
