import { Check, CircleX, KeyRound, Split } from 'lucide-react';
import type { CopyView } from '../../../../electron/contract/index.ts';
import { Badge, Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayMoment } from '../items/words.ts';
import { keyOf, type Verified, type Verifying } from './use-verifying.ts';

interface CopyTableProps {
  readonly copies: readonly CopyView[];
  readonly verifying: Verifying;
  readonly onRestore: (copy: CopyView) => void;
}

/** Each copy with when it was made, where it lies, how large it is and how it stands. */
export function CopyTable({ copies, verifying, onRestore }: CopyTableProps) {
  const { t } = useSpeech();
  return (
    <table className="plain-table copies" aria-label={t('app.copies.list')}>
      <thead>
        <tr>
          {(['at', 'place', 'size', 'state', 'do'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`app.copies.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <Row key={keyOf(copy)} {...{ copy, verifying, onRestore }} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ copy, verifying, onRestore }: Omit<CopyTableProps, 'copies'> & { readonly copy: CopyView }) {
  const { t, language } = useSpeech();
  const at = sayMoment(language, copy.at);
  return (
    <tr>
      <th scope="row" className="tabular">
        {at}
      </th>
      <td>{t(`app.copies.${copy.place}`)}</td>
      <td className="tabular">
        {t('app.copies.kilobytes', { kilobytes: Math.max(1, Math.round(copy.bytes / 1000)) })}
      </td>
      <td>
        <State copy={copy} verified={verifying.results.get(keyOf(copy))} />
      </td>
      <td>
        <div className="actions">
          <Button
            label={t('app.copies.verify-named', { at })}
            isDisabled={verifying.progress !== null}
            onPress={() => {
              verifying.verify([copy]);
            }}
          >
            {t('app.copies.verify')}
          </Button>
          <Button
            label={t('app.copies.restore-named', { at })}
            onPress={() => {
              onRestore(copy);
            }}
          >
            {t('app.copies.restore')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** How a copy stands: what reading it just now has shown, else that it was read back when it was made. */
function State({ copy, verified }: { copy: CopyView; verified: Verified | undefined }) {
  const { t } = useSpeech();
  return (
    <div className="badges" role="status">
      {verified === undefined && <Badge kind="plain">{t('app.copies.was-whole')}</Badge>}
      {verified === 'whole' && (
        <Badge kind="ok" icon={Check}>
          {t('app.copies.is-whole')}
        </Badge>
      )}
      {verified === 'damaged' && (
        <Badge kind="bad" icon={CircleX}>
          {t('app.copies.is-damaged')}
        </Badge>
      )}
      {verified === 'unreadable' && (
        <Badge kind="bad" icon={CircleX}>
          {t('app.copies.unreadable')}
        </Badge>
      )}
      {copy.hasOlderKeys && (
        <Badge kind="warn" icon={KeyRound}>
          {t('app.copies.older-keys')}
        </Badge>
      )}
      {!copy.isOfThisPast && (
        <Badge kind="plain" icon={Split}>
          {t('app.copies.other-past')}
        </Badge>
      )}
    </div>
  );
}
