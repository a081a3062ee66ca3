import { PencilLine } from 'lucide-react';
import type { DraftView } from '../../../../electron/contract/index.ts';
import { Banner, Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { textOf } from './words.ts';

export interface DraftBannerProps {
  readonly draft: DraftView;
  readonly onGoOn: () => void;
  readonly onDrop: () => void;
}

/** An edit that was not finished is offered again. */
export function DraftBanner({ draft, onGoOn, onDrop }: DraftBannerProps) {
  const { t } = useSpeech();
  const key = draft.id === null ? 'found-new' : 'found';
  const actions = (
    <span className="actions">
      <Button onPress={onDrop}>{t('app.draft.drop')}</Button>
      <Button kind="primary" onPress={onGoOn}>
        {t('app.draft.go-on')}
      </Button>
    </span>
  );
  return (
    <Banner kind="info" icon={PencilLine} actions={actions}>
      {t(`app.draft.${key}`, { title: titleIn(draft) ?? t(`app.items.new.${draft.kind}`) })}
    </Banner>
  );
}

function titleIn({ fields }: DraftView): string | null {
  const person = `${textOf(fields['given'])} ${textOf(fields['family'])}`.trim();
  const names = [fields['label'], fields['name'], fields['name_sv'], fields['title']].map(textOf);
  return [person, ...names].find((name) => name !== '') ?? null;
}
