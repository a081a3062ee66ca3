/** The page's start: fonts and styles, what was chosen last, and what the window stands before. */
import './styles/index.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { firstStage } from './frame/stage.ts';
import { firstSettings } from './settings.tsx';
import { sigill } from './sigill.ts';

const place = document.getElementById('app');
if (!place) throw new TypeError('the page has no place for the app');
const [settings, state] = await Promise.all([sigill.first.settings, sigill.first.state]);
createRoot(place).render(
  <StrictMode>
    <App settings={settings.ok ? settings.value : firstSettings} stage={firstStage(state)} />
  </StrictMode>,
);
