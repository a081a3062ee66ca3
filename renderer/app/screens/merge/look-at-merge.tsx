import { Merge } from 'lucide-react';
import { useState } from 'react';
import type {
  MergeLineView,
  MergePreviewView,
  QuarantineChoiceView,
} from '../../../../electron/contract/index.ts';
import { Banner, Button, RadioGroup } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { Conflicts } from './conflicts.tsx';

export interface LookAtMergeProps {
  readonly file: string;
  readonly preview: MergePreviewView;
  /** The other is written anew afterwards: what stayed there alone would be lost, so it comes along. */
  readonly isOfOriginal: boolean;
  readonly onOther: () => void;
  readonly onMerge: (quarantined: QuarantineChoiceView | null) => void;
}

/** What the merge would bring: item by item, what stands against each other, and who had no right. */
export function LookAtMerge({ file, preview, isOfOriginal, onOther, onMerge }: LookAtMergeProps) {
  const { t } = useSpeech();
  const [choice, setChoice] = useState<QuarantineChoiceView>(isOfOriginal ? 'take' : 'leave');
  const { entries, lines, quarantined, unsettled } = preview;
  const conflicting = lines.filter(({ conflicts }) => conflicts.length > 0);
  const isNew = entries > 0;
  return (
    <div className="merge">
      <p role="status">{t(isNew ? 'app.merge.found' : 'app.merge.nothing', { file, count: lines.length })}</p>
      {unsettled && <Banner kind="warn">{t('app.merge.unsettled')}</Banner>}
      {quarantined.length > 0 && (
        <Quarantined {...{ isOfOriginal, choice }} entries={quarantined} onChange={setChoice} />
      )}
      {conflicting.length > 0 && <Conflicts lines={conflicting} />}
      {lines.length > 0 && <Lines lines={lines} />}
      <div className="actions merge-foot">
        {!isOfOriginal && <Button onPress={onOther}>{t('app.merge.choose-other')}</Button>}
        {isNew && (
          <Button
            kind="primary"
            icon={Merge}
            autoFocus
            onPress={() => {
              onMerge(quarantined.length > 0 ? choice : null);
            }}
          >
            {t('app.merge.run')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Lines({ lines }: { lines: readonly MergeLineView[] }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="merge-lines" className="merge-part">
      <h3 id="merge-lines">{t('app.merge.lines')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('app.merge.item')}</th>
            <th scope="col">{t('app.merge.what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, change }) => (
            <tr key={`${id} ${change}`}>
              <th scope="row">{title === '' ? t('app.merge.untitled') : title}</th>
              <td>{t(`app.merge.${change}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface QuarantinedProps extends Pick<LookAtMergeProps, 'isOfOriginal'> {
  readonly entries: MergePreviewView['quarantined'];
  readonly choice: QuarantineChoiceView;
  readonly onChange: (choice: QuarantineChoiceView) => void;
}

/** Signer, number and size are shown before anything of it is taken. */
function Quarantined({ entries, isOfOriginal, choice, onChange }: QuarantinedProps) {
  const { t } = useSpeech();
  return (
    <section className="merge-part">
      <Banner kind="warn">
        {entries.map((each) => (
          <p key={each.by}>{t('app.merge.quarantined', { ...each })}</p>
        ))}
      </Banner>
      {isOfOriginal ? <p>{t('app.merge.original-takes')}</p> : <What {...{ choice, onChange }} />}
    </section>
  );
}

function What({ choice, onChange }: Pick<QuarantinedProps, 'choice' | 'onChange'>) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      label={t('app.merge.quarantine-what')}
      isFramed
      value={choice}
      choices={[
        { id: 'leave', name: t('app.merge.quarantine-leave') },
        { id: 'take', name: t('app.merge.quarantine-take') },
      ]}
      onChange={onChange}
    />
  );
}
