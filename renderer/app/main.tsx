/** The page's start: fonts and tokens, the language that was chosen last, the one screen. */
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/call-list.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { sigill } from './sigill.ts';

const place = document.getElementById('app');
if (!place) throw new TypeError('the page has no place for the app');
const settings = await sigill.shell.readSettings({});
createRoot(place).render(
  <StrictMode>
    <App firstLanguage={settings.ok ? settings.value.language : 'sv'} />
  </StrictMode>,
);
