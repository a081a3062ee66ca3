import type { ReactNode } from 'react';
import { Mark } from '../components/index.ts';
import { useSpeech } from '../language.tsx';

export interface GateProps {
  /** What stands at the top right, such as the way out of a road. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'road' | 'wide';
}

/** The page before a vault is open: the product's name, the other language, one column. */
export function Gate({ aside, children, width = 'narrow' }: GateProps) {
  const { t } = useSpeech();
  return (
    <div className="gate">
      <header className="gate-head">
        <div className="product">
          <Mark />
          {t('app.product')}
        </div>
        <div className="actions">
          {aside}
          <LanguageButton />
        </div>
      </header>
      <main className="gate-main" data-width={width}>
        {children}
      </main>
    </div>
  );
}

function LanguageButton() {
  const { language, t, choose } = useSpeech();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <button
      type="button"
      className="button"
      data-kind="plain"
      lang={other}
      onClick={() => {
        choose(other);
      }}
    >
      {t('app.other-language')}
    </button>
  );
}
