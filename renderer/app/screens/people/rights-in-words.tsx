import type { PersonView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/index.ts';

type Rights = PersonView['rights'];

const kinds = ['contacts', 'private', 'communication', 'it', 'register', 'journal'] as const;

/** What rights open and what they do not, in whole sentences: nobody has to read a table. */
export function RightsInWords({ rights, administers }: { rights: Rights; administers: boolean }) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  const said = sentencesOf(rights, administers);
  return (
    <ul className="rights">
      {said.map(({ key, those }) => (
        <li key={key}>{t(key, { compartments: names(those) })}</li>
      ))}
    </ul>
  );
}

interface Said {
  readonly key: MessageKey;
  readonly those: readonly string[];
}

function sentencesOf(rights: Rights, administers: boolean): readonly Said[] {
  const those = (right: 0 | 1 | 3 | 7) => kinds.filter((kind) => (rights[kind] ?? 0) === right);
  const each: readonly Said[] = [
    { key: 'app.people.manages', those: those(7) },
    { key: 'app.people.writes', those: those(3) },
    { key: 'app.people.reads', those: those(1) },
    { key: 'app.people.closed', those: those(0) },
  ];
  const some = each.filter((one) => one.those.length > 0);
  return administers ? [{ key: 'app.people.administers', those: [] }, ...some] : some;
}
