/** Every part in every state, on one page: `index.html?lang=en`. */
import './put-fake.ts';
import '../styles/index.ts';
import './gallery.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts } from '../components/index.ts';
import { firstSettings, SettingsKeeper } from '../settings.tsx';
import { wishesIn } from './fake/wishes.ts';
import { Gallery } from './gallery.tsx';

const { language } = wishesIn(window.location.search);
const place = document.getElementById('app');
if (!place) throw new TypeError('the page has no place for the gallery');
createRoot(place).render(
  <StrictMode>
    <SettingsKeeper first={{ ...firstSettings, language }}>
      <Toasts>
        <Gallery />
      </Toasts>
    </SettingsKeeper>
  </StrictMode>,
);
