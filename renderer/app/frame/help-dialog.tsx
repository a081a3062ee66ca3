import { Dialog, Facts, Mark } from '../components/index.ts';
import { useSpeech } from '../language.tsx';
import { useFrameDialog } from './frame-dialog.tsx';
import { useVersion } from './use-version.ts';

/** What the help menu opens: the shortcuts, or what this is. */
export function HelpDialog({ of }: { of: 'shortcuts' | 'about' }) {
  const { t } = useSpeech();
  const { close } = useFrameDialog();
  return (
    <Dialog isOpen onClose={close} title={t(`app.help.${of}`)}>
      {of === 'shortcuts' ? <Shortcuts /> : <About />}
    </Dialog>
  );
}

const keys = [
  ['search', 'Ctrl+K'],
  ['filter', 'Ctrl+F'],
  ['new-contact', 'Ctrl+N'],
  ['new-credential', 'Ctrl+Shift+N'],
  ['edit-item', 'Ctrl+E'],
  ['save', 'Ctrl+S'],
  ['print', 'Ctrl+P'],
  ['lock', 'Ctrl+L'],
  ['full-screen', 'F11'],
  ['shortcuts', 'F1'],
] as const;

function Shortcuts() {
  const { t } = useSpeech();
  const isMac = navigator.userAgent.includes('Macintosh');
  const shown = (text: string) => (isMac ? text.replace('Ctrl', 'Cmd') : text);
  return (
    <Facts
      facts={keys.map(([name, press]) => ({
        name: t(`app.menu.${name}`).replace('…', ''),
        value: <kbd className="key">{shown(press)}</kbd>,
      }))}
    />
  );
}

function About() {
  const { t } = useSpeech();
  const version = useVersion();
  return (
    <>
      <Mark size="large" />
      <p>{t('app.start.lead')}</p>
      <Facts
        facts={[
          { name: t('app.help.version'), value: version ?? '…' },
          { name: t('app.help.licence'), value: 'EUPL 1.2' },
        ]}
      />
      <p className="field-help">{t('app.start.scope')}</p>
    </>
  );
}
