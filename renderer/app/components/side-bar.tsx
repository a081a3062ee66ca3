import { Languages, ListOrdered } from 'lucide-react';
import { useSpeech } from '../language.tsx';

/** Product, the one place there is, what this vault is, and the other language. */
export function SideBar() {
  const { t } = useSpeech();
  return (
    <header className="side">
      <div className="product">
        <span className="mark" aria-hidden="true" />
        {t('app.product')}
      </div>
      <nav aria-label={t('app.places')}>
        <ul className="places">
          <li>
            <a href="#list" aria-current="page">
              <ListOrdered size={20} strokeWidth={1.9} aria-hidden="true" />
              {t('app.call-list')}
            </a>
          </li>
        </ul>
      </nav>
      <div className="side-foot">
        <p className="example">
          <strong>{t('app.example')}</strong>
          {t('app.example.explained')}
        </p>
        <LanguageButton />
        <p className="side-note">{t('app.first-window')}</p>
      </div>
    </header>
  );
}

function LanguageButton() {
  const { language, t, choose } = useSpeech();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <button
      type="button"
      className="button"
      lang={other}
      onClick={() => {
        choose(other);
      }}
    >
      <Languages size={20} strokeWidth={1.9} aria-hidden="true" />
      {t('app.other-language')}
    </button>
  );
}
