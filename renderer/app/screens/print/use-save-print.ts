import { useCallback, useState } from 'react';
import type { PrintView } from '../../../../electron/contract/index.ts';
import { errorKeys } from '../../../../i18n/window.ts';
import { useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

/** Saves a print where the window's dialog says, and tells in passing that it was done or why not. */
export function useSavePrint(
  print: PrintView,
  hasSecrets: boolean,
): { readonly save: () => void; readonly isSaving: boolean } {
  const { t } = useSpeech();
  const tell = useToast();
  const [isSaving, setIsSaving] = useState(false);
  const save = useCallback(() => {
    const run = async () => {
      const suggestedName = t('app.print.file-name', { number: print.number });
      const place = await sigill.shell.chooseSavePlace({ suggestedName, kind: 'pdf' });
      if (!place.ok) return place.error;
      if (place.value === null) return null;
      const { ticket, name } = place.value;
      const saved = await sigill.vault.savePrint({ print: print.print, ticket });
      if (!saved.ok) return saved.error;
      tell({ text: t(hasSecrets ? 'app.print.saved-secret' : 'app.print.saved', { name }) });
      return null;
    };
    setIsSaving(true);
    void run().then((error) => {
      setIsSaving(false);
      if (!error) return;
      const keys = errorKeys(error.code);
      tell({ kind: 'bad', text: `${t(keys.sentence, error.params)} ${t(keys.next, error.params)}` });
    });
  }, [print, hasSecrets, t, tell]);
  return { save, isSaving };
}
