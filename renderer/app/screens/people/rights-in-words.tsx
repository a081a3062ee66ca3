import type { PersonView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/index.ts';

type Person = Pick<PersonView, 'rights' | 'administers' | 'together'>;

const kinds = ['contacts', 'private', 'communication', 'it', 'register', 'journal'] as const;

/** What rights open and what they do not, in whole sentences: nobody has to read a table. */
export function RightsInWords({ person }: { person: Person }) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  return (
    <ul className="rights">
      {sentencesOf(person).map(({ key, those }) => (
        <li key={key}>{t(key, { compartments: names(those) })}</li>
      ))}
    </ul>
  );
}

interface Said {
  readonly key: MessageKey;
  readonly those: readonly string[];
}

function sentencesOf({ rights, administers, together }: Person): readonly Said[] {
  const those = (right: 0 | 1 | 3 | 7) => kinds.filter((kind) => (rights[kind] ?? 0) === right);
  const each: readonly Said[] = [
    { key: 'app.people.manages', those: those(7) },
    { key: 'app.people.writes', those: those(3) },
    { key: 'app.people.reads', those: those(1) },
    { key: 'app.people.opens-together', those: together },
    { key: 'app.people.closed', those: those(0).filter((kind) => !together.includes(kind)) },
  ];
  const some = each.filter((one) => one.those.length > 0);
  return administers ? [{ key: 'app.people.administers', those: [] }, ...some] : some;
}
