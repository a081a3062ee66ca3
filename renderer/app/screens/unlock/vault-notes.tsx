import { ShieldCheck } from 'lucide-react';
import type { LockedView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import { Banner, Button } from '../../components/index.ts';
import { useStage } from '../../frame/stage-keeper.tsx';
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
        <Banner kind="bad" actions={<ToRescue file={vault.file} />}>
          <strong>{t('app.unlock.slots-damaged', { count: broken.length, labels: listOf(broken) })}</strong>{' '}
          {t('app.unlock.slots-damaged.next')}
        </Banner>
      )}
      {broken.length === 0 && <Finding vault={vault} />}
    </>
  );
}

/** The worst that was found. Damage comes first: what is found first is damage where anything is. */
function Finding({ vault: { findings, isDamaged, file } }: { vault: LockedView }) {
  const { t } = useSpeech();
  const [code] = findings;
  if (code === undefined) return null;
  const sentence = t(`work.finding-${code}` as MessageKey, { count: 1 });
  return isDamaged ? (
    <Banner kind="bad" actions={<ToRescue file={file} />}>
      <strong>{sentence}</strong>
    </Banner>
  ) : (
    <Banner kind="info">{sentence}</Banner>
  );
}

function ToRescue({ file }: { file: string }) {
  const { t } = useSpeech();
  const { rescue } = useStage();
  return (
    <Button
      icon={ShieldCheck}
      onPress={() => {
        rescue(file, 'check');
      }}
    >
      {t('app.damaged.more')}
    </Button>
  );
}
