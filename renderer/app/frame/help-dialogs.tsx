import { useEffect, useState } from 'react';
import { Dialog, Facts, Mark } from '../components/index.ts';
import { useSpeech } from '../language.tsx';
import { useCommand } from '../shell-events.ts';
import { sigill } from '../sigill.ts';

/** What the help menu opens: the shortcuts, and what this is. */
export function HelpDialogs() {
  const { t } = useSpeech();
  const [shown, setShown] = useState<'shortcuts' | 'about' | null>(null);
  useCommand('shortcuts', () => {
    setShown('shortcuts');
  });
  useCommand('about', () => {
    setShown('about');
  });
  const close = () => {
    setShown(null);
  };
  return (
    <>
      <Dialog isOpen={shown === 'shortcuts'} onClose={close} title={t('app.help.shortcuts')}>
        <Shortcuts />
      </Dialog>
      <Dialog isOpen={shown === 'about'} onClose={close} title={t('app.help.about')}>
        <About />
      </Dialog>
    </>
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

/** The program's version; null until the window has told. */
export function useVersion(): string | null {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    void sigill.shell.state({}).then((answer) => {
      if (answer.ok) setVersion(answer.value.version);
    });
  }, []);
  return version;
}
