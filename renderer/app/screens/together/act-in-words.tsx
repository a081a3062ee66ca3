import type { ActFactsView, ActView } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/print-facts.tsx';

export interface ActInWordsProps {
  readonly act: ActView;
  readonly facts: ActFactsView;
  /** What the hidden field is called, where one is shown. */
  readonly field: string;
}

/** What will be done, in one sentence: the joiner reads it before a passphrase is typed. */
export function ActInWords({ act, facts, field }: ActInWordsProps) {
  const { t, language } = useSpeech();
  const names = useCompartmentNames();
  const compartment = names([facts.compartment]);
  const said = () => {
    switch (act.kind) {
      case 'reveal':
        return t('app.together.act-reveal', { field, title: facts.title, compartment });
      case 'print':
        return t('app.together.act-print', { count: act.sets.length });
      case 'open':
        return t('app.together.act-open', { compartment });
      case 'make-group': {
        const who = new Intl.ListFormat(language, { type: 'conjunction' }).format(facts.members);
        return t('app.together.act-make-group', {
          who,
          compartment,
          needed: facts.needed,
          of: facts.members.length,
        });
      }
    }
  };
  return (
    <div className="act-words">
      <p className="field-label">{t('app.together.act')}</p>
      <p className="act-said">{said()}</p>
    </div>
  );
}
