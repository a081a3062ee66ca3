import type { LockedView } from '../../../../electron/contract/index.ts';
import { Banner, useErrorSentences } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

/** What was noticed while the file was opened: in use elsewhere, only readable, damaged. */
export function VaultNotes({ vault }: { vault: LockedView }) {
  const { t, language } = useSpeech();
  const since = (iso: string) =>
    new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(new Date(iso));
  const open = language === 'sv' ? '”' : '“';
  const broken = vault.slots.filter(({ state }) => state !== 'whole').map(({ label }) => `${open}${label}”`);
  const listOf = (labels: readonly string[]) => new Intl.ListFormat(language).format(labels);
  return (
    <>
      {vault.holder && (
        <Banner kind="warn">
          {t('app.unlock.in-use', { host: vault.holder.host, since: since(vault.holder.since) })}
        </Banner>
      )}
      {vault.notes
        .filter((note) => note !== 'in-use' || vault.holder === null)
        .map((note) => (
          <Banner key={note} kind="info">
            {t(`app.unlock.note-${note}`)}
          </Banner>
        ))}
      {broken.length > 0 && (
        <Banner kind="bad">
          <strong>{t('app.unlock.slots-damaged', { count: broken.length, labels: listOf(broken) })}</strong>{' '}
          {t('app.unlock.slots-damaged.next')}
        </Banner>
      )}
      {vault.findings
        .filter((code) => broken.length === 0 || !code.startsWith('slot-'))
        .slice(0, 1)
        .map((code) => (
          <Finding key={code} code={code} />
        ))}
    </>
  );
}

function Finding({ code }: { code: string }) {
  const says = useErrorSentences({ code, params: {} });
  return (
    <Banner kind="bad">
      <strong>{says.sentence}</strong> {says.next}
    </Banner>
  );
}
