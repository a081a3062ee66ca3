import { UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

interface Person {
  readonly given: string;
  readonly family: string;
  readonly title: string;
  readonly mobile: string;
}

const nobody: Person = { given: '', family: '', title: '', mobile: '' };

/** One person by hand: name, function, mobile number. Saved at once, and the next can be typed. */
export function PersonForm({ onSaved }: { onSaved: (name: string) => void }) {
  const { t } = useSpeech();
  const form = useRef<HTMLFormElement>(null);
  const [person, setPerson] = useState(nobody);
  const [isAsked, setIsAsked] = useState(false);
  const { save, isSaving, error } = useSavePerson();
  const isNameless = person.given.trim() === '' && person.family.trim() === '';
  const isNoNumber = error?.field?.startsWith('channels') === true;
  const set = (changed: Partial<Person>) => {
    setPerson({ ...person, ...changed });
  };
  const submit = async () => {
    setIsAsked(isNameless);
    if (isNameless || isSaving || !(await save(person))) return;
    setPerson(nobody);
    onSaved(`${person.given} ${person.family}`.trim());
    form.current?.querySelector('input')?.focus();
  };
  return (
    <Form
      ref={form}
      className="person-form"
      aria-label={t('app.founding.person')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Fields person={person} isNameless={isAsked && isNameless} isNoNumber={isNoNumber} onChange={set} />
      <ErrorBanner error={isNoNumber ? null : error} />
      <div className="actions">
        <Button type="submit" icon={UserPlus} isPending={isSaving}>
          {t('app.founding.person.save')}
        </Button>
      </div>
    </Form>
  );
}

interface FieldsProps {
  readonly person: Person;
  readonly isNameless: boolean;
  readonly isNoNumber: boolean;
  readonly onChange: (changed: Partial<Person>) => void;
}

function Fields({ person, isNameless, isNoNumber, onChange }: FieldsProps) {
  const { t } = useSpeech();
  const bound = (field: keyof Person) => ({
    value: person[field],
    onChange: (value: string) => {
      onChange({ [field]: value });
    },
  });
  return (
    <div className="person-fields">
      <TextField
        label={t('app.field.given')}
        error={isNameless ? t('app.founding.person.nameless') : null}
        autoFocus
        {...bound('given')}
      />
      <TextField label={t('app.field.family')} {...bound('family')} />
      <TextField label={t('app.founding.person.title')} {...bound('title')} />
      <TextField
        label={t('app.founding.person.mobile')}
        type="tel"
        error={isNoNumber ? t('app.founding.person.no-number') : null}
        {...bound('mobile')}
      />
    </div>
  );
}

function useSavePerson() {
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const save = async ({ given, family, title, mobile }: Person): Promise<boolean> => {
    setIsSaving(true);
    const channels = mobile.trim() === '' ? [] : [{ kind: 'mobile_work', value: mobile }];
    const answer = await sigill.vault.addItem({
      kind: 'contact',
      fields: { given, family, title, channels },
    });
    setIsSaving(false);
    setError(answer.ok ? null : answer.error);
    return answer.ok;
  };
  return { save, isSaving, error };
}
