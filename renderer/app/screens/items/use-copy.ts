import type { ItemView } from '../../../../electron/contract/index.ts';
import { errorSentences, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import type { Passed } from '../together/index.ts';
import { secretName } from './secret-name.ts';

/** How long a copied secret stays on the clipboard: seconds. */
const copiedFor = 30;

/** Copies a hidden field. */
export type Copy = (field: string, passed: Passed) => Promise<void>;

/** Copies without showing: noted as if it had been shown, and cleared after a while. */
export function useCopy(item: ItemView): Copy {
  const { t, language } = useSpeech();
  const tell = useToast();
  return async (field, { alone }) => {
    const revealed = await sigill.vault.reveal({ id: item.id, field, reason: '', language, alone });
    const answer = revealed.ok
      ? await sigill.shell.copySecret({ text: revealed.value.secret, seconds: copiedFor })
      : revealed;
    if (!answer.ok) {
      const { sentence, next } = errorSentences(t, answer.error);
      tell({ text: `${sentence} ${next}`, kind: 'bad' });
      return;
    }
    const key = revealed.ok && revealed.value.noted ? 'copied' : 'copied-unnoted';
    tell({ text: t(`app.logins.${key}`, { field: secretName(t, item, field), seconds: copiedFor }) });
  };
}
