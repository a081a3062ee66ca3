import { Check, FileWarning, Ruler, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PrintView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import { Badge, Facts, Icon } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

const compartments: Readonly<Record<string, MessageKey>> = {
  contacts: 'work.compartment-contacts',
  private: 'work.compartment-private',
  communication: 'work.compartment-communication',
  it: 'work.compartment-it',
  register: 'work.compartment-register',
  journal: 'work.compartment-journal',
};

/** The names of compartments by kind, as a list in words. */
export function useCompartmentNames(): (kinds: readonly string[]) => string {
  const { language, t } = useSpeech();
  return (kinds) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      kinds.map((kind) => {
        const key = compartments[kind];
        return key === undefined ? kind : t(key);
      }),
    );
}

/** What a print is: number, register, who was left out, what it lacks, and how it must be printed. */
export function PrintFacts({ print, isOfPeople }: { print: PrintView; isOfPeople: boolean }) {
  const { t } = useSpeech();
  return (
    <section className="print-facts" aria-labelledby="print-facts">
      <h2 id="print-facts">{t('app.print.facts')}</h2>
      <Facts
        facts={[
          { name: t('app.print.number'), value: <span className="print-number">{print.number}</span> },
          { name: t('app.print.page-count'), value: <span className="tabular">{print.pages.length}</span> },
        ]}
      />
      <div className="badges">
        {print.registered ? (
          <Badge kind="ok" icon={Check}>
            {t('app.print.registered')}
          </Badge>
        ) : (
          <Badge kind="warn">{t('app.print.not-registered')}</Badge>
        )}
      </div>
      {!print.registered && <p className="print-note">{t('app.print.not-registered.explained')}</p>}
      {isOfPeople && <LeftOut count={print.leftOut} />}
      <Withheld count={print.withheld} />
      <Lacks kinds={print.lacks} />
      <Fingerprint fingerprint={print.fingerprint} />
      <div className="full-size">
        <Icon of={Ruler} />
        <div>
          <h3>{t('app.print.full-size')}</h3>
          <p>{t('app.print.full-size.explained')}</p>
        </div>
      </div>
    </section>
  );
}

function LeftOut({ count }: { count: number }) {
  const { t } = useSpeech();
  return (
    <p className="print-note">
      {count === 0 ? (
        t('app.print.nobody-left-out')
      ) : (
        <WithIcon icon={UserX}>{t('app.print.left-out', { count })}</WithIcon>
      )}
    </p>
  );
}

function Withheld({ count }: { count: number }) {
  const { t } = useSpeech();
  if (count === 0) return null;
  return (
    <p className="print-note" data-kind="warn">
      <WithIcon icon={FileWarning}>{t('app.print.withheld', { count })}</WithIcon>
    </p>
  );
}

function Lacks({ kinds }: { kinds: readonly string[] }) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  if (kinds.length === 0) return null;
  return (
    <p className="print-note" data-kind="warn">
      <WithIcon icon={FileWarning}>
        {t('app.print.lacks', { compartments: names(kinds) })} {t('app.print.lacks.next')}
      </WithIcon>
    </p>
  );
}

function Fingerprint({ fingerprint }: { fingerprint: string | null }) {
  const { t } = useSpeech();
  if (fingerprint === null) return null;
  return (
    <div className="fingerprint">
      <h3>{t('app.print.fingerprint')}</h3>
      <p className="fingerprint-value">{fingerprint}</p>
      <p className="print-note">{t('app.print.fingerprint.explained')}</p>
    </div>
  );
}

function WithIcon({ icon, children }: { icon: typeof Check; children: ReactNode }) {
  return (
    <span className="with-icon">
      <Icon of={icon} size={18} />
      <span>{children}</span>
    </span>
  );
}
