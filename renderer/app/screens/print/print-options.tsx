import { FileCheck2, KeyRound } from 'lucide-react';
import { Banner, Button, Checkbox, NumberField, RadioGroup } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

export interface Options {
  readonly copies: number;
  readonly masked: boolean;
  readonly language: 'sv' | 'en';
}

export interface PrintOptionsProps {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
  readonly count: number;
  readonly hasSecrets: boolean;
  readonly onPrepare: () => void;
}

const mostCopies = 50;

/** How many, masked or not, in which language; and the one thing to do. */
export function PrintOptions({ options, onChange, count, hasSecrets, onPrepare }: PrintOptionsProps) {
  const { t } = useSpeech();
  return (
    <section className="print-options" aria-labelledby="print-options">
      <h2 id="print-options">{t('app.print.options')}</h2>
      <NumberField
        label={t('app.print.copies')}
        help={t('app.print.copies.help')}
        more={t('app.print.more-copies')}
        fewer={t('app.print.fewer-copies')}
        least={1}
        most={mostCopies}
        value={options.copies}
        onChange={(copies) => {
          onChange({ ...options, copies });
        }}
      />
      <Checkbox
        isSelected={options.masked}
        help={t('app.print.masked.help')}
        onChange={(masked) => {
          onChange({ ...options, masked });
        }}
      >
        {t('app.print.masked')}
      </Checkbox>
      <PaperLanguage
        language={options.language}
        onChange={(language) => {
          onChange({ ...options, language });
        }}
      />
      {hasSecrets && (
        <Banner kind="warn" icon={KeyRound}>
          {t('app.print.secrets-note')}
        </Banner>
      )}
      <div className="print-go">
        <p className="print-chosen tabular" role="status">
          {count === 0 ? t('app.print.choose-first') : t('app.print.chosen', { count })}
        </p>
        <Button kind="primary" icon={FileCheck2} isDisabled={count === 0} onPress={onPrepare}>
          {t('app.print.prepare')}
        </Button>
      </div>
    </section>
  );
}

interface PaperLanguageProps {
  readonly language: Options['language'];
  readonly onChange: (language: Options['language']) => void;
}

function PaperLanguage({ language, onChange }: PaperLanguageProps) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      label={t('app.print.language')}
      layout="row"
      value={language}
      onChange={onChange}
      choices={[
        { id: 'sv', name: t('app.print.language-sv') },
        { id: 'en', name: t('app.print.language-en') },
      ]}
    />
  );
}
