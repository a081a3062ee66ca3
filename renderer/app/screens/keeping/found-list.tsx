import { CircleX, Info } from 'lucide-react';
import type { CheckView, FoundView } from '../../../../electron/contract/index.ts';
import type { MessageKey, Translate } from '../../../../i18n/window.ts';
import { Badge } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/index.ts';

/** All that a check found, in words, damage first. */
export function FoundList({ found }: Pick<CheckView, 'found'>) {
  const { t } = useSpeech();
  return (
    <ul className="sheet-list" aria-label={t('app.check.found')}>
      {found.map((each) => (
        <Found key={each.kind} found={each} />
      ))}
    </ul>
  );
}

function Found({ found }: { found: FoundView }) {
  const { t, language } = useSpeech();
  const names = useCompartmentNames();
  const { kind, isDamage, count, compartments, by } = found;
  const who = new Intl.ListFormat(language, { type: 'conjunction' }).format(by);
  return (
    <li className="found">
      <Badge kind={isDamage ? 'bad' : 'plain'} icon={isDamage ? CircleX : Info}>
        {t(isDamage ? 'app.check.kind-damage' : 'app.check.kind-notice')}
      </Badge>
      <div className="found-words">
        <p>{sayFinding(t, kind, count)}</p>
        {count > 1 && !countsItself.has(kind) && <p>{t('app.check.times', { count })}</p>}
        {compartments.length > 0 && <p>{t('app.check.where', { compartments: names([...compartments]) })}</p>}
        {by.length > 0 && <p>{t('app.check.by', { who })}</p>}
      </div>
    </li>
  );
}

/** Their sentences hold the number. */
const countsItself: ReadonlySet<string> = new Set(['file-damaged', 'rows-missing']);

/** The sentence of a finding: the same that the command line says. */
function sayFinding(t: Translate, kind: string, count: number): string {
  return t(`work.finding-${kind}` as MessageKey, { count });
}
