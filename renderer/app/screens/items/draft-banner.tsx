import { PencilLine } from 'lucide-react';
import { Banner, Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import type { KeptDraft } from './use-draft.ts';
import { textOf } from './words.ts';

export interface DraftBannerProps {
  readonly draft: KeptDraft;
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

function titleIn({ fields, title }: KeptDraft): string | null {
  const person = `${textOf(fields['given'])} ${textOf(fields['family'])}`.trim();
  const names = [fields['label'], fields['name'], fields['name_sv'], fields['title']].map(textOf);
  return [title, person, ...names].find((name) => name !== '') ?? null;
}
