/** The page's start: fonts and styles, what was chosen last, and what the window stands before. */
import './styles/index.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { firstSettings } from './settings.tsx';
import { sigill } from './sigill.ts';

const place = document.getElementById('app');
if (!place) throw new TypeError('the page has no place for the app');
const settings = await sigill.shell.readSettings({});
createRoot(place).render(
  <StrictMode>
    <App settings={settings.ok ? settings.value : firstSettings} />
  </StrictMode>,
);
