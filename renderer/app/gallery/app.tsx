/** The whole app over the fake vault: `app.html?stage=unlock&lang=en&place=contacts&items=10000`. */
import './put-fake.ts';
import '../styles/index.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../app.tsx';
import { firstSettings } from '../settings.tsx';
import { wishesIn } from './fake/wishes.ts';

const wishes = wishesIn(window.location.search);
const roads = { founding: { name: 'founding' }, restoring: { name: 'restoring' } } as const;
const stage = wishes.stage === 'founding' || wishes.stage === 'restoring' ? roads[wishes.stage] : undefined;
const place = document.getElementById('app');
if (!place) throw new TypeError('the page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <App settings={{ ...firstSettings, language: wishes.language }} {...(stage ? { stage } : {})} />
  </StrictMode>,
);
