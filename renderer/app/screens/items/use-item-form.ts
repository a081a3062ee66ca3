import { useCallback, useMemo, useRef, useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { specsOf, type FieldSpec } from './field-specs.ts';
import { changedFields, newFields, valuesOf, withDraft, type Values } from './form-values.ts';
import type { Fields, ItemKind, Json } from './types.ts';
import { sayField } from './words.ts';

export interface FormSubject {
  readonly kind: ItemKind;
  /** null for something new. */
  readonly id: string | null;
  /** What is stored; empty for something new. */
  readonly fields: Fields;
  /** What was written before and not saved. */
  readonly draft: Fields | null;
}

/** What is wrong: with one field, by its name, or with the whole. */
export type Mistake =
  { readonly field: string; readonly text: string } | { readonly field: null; readonly error: WireError };

/** The words are chosen when they are shown: the language may change while a mistake stands. */
type Found =
  { readonly field: string; readonly say: (t: Translate) => string } | Exclude<Mistake, { field: string }>;

export interface ItemForm {
  readonly specs: readonly FieldSpec[];
  readonly values: Values;
  readonly set: (name: string, value: Json) => void;
  readonly mistake: Mistake | null;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** What differs from what is stored. */
  readonly changes: () => Fields;
  /** Saves; the item's id, or null when something has to be put right. */
  readonly save: () => Promise<string | null>;
}

/** The state of a form: what stands in it, what the engine says of it. */
export function useItemForm(subject: FormSubject): ItemForm {
  const { t } = useSpeech();
  const { kind, id } = subject;
  const specs = useMemo(
    () => specsOf(kind).filter((spec) => id === null || spec.isFirstOnly !== true),
    [kind, id],
  );
  const [first] = useState(() => valuesOf(specs, subject.fields));
  const [values, setValues] = useState(() => firstValues(specs, subject));
  const [found, setMistake] = useState<Found | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const latest = useRef(values);
  const set = useCallback((name: string, value: Json) => {
    latest.current = { ...latest.current, [name]: value };
    setValues(latest.current);
    setMistake((now) => (now?.field?.split('.')[0] === name ? null : now));
  }, []);
  const changes = useCallback(
    () => (id === null ? newFields(specs, latest.current) : changedFields(specs, first, latest.current)),
    [id, specs, first],
  );
  const save = async () => {
    const unnamed = mistakeBefore(kind, latest.current);
    setMistake(unnamed);
    if (unnamed) return null;
    setIsSaving(true);
    const answer = await send(kind, id, changes());
    setIsSaving(false);
    if (answer.ok) return answer.value.id;
    setMistake(mistakeOf(specs, answer.error));
    return null;
  };
  const isDirty = Object.keys(changedFields(specs, first, values)).length > 0;
  const mistake = found && 'say' in found ? { field: found.field, text: found.say(t) } : found;
  return { specs, values, set, mistake, isDirty, isSaving, changes, save };
}

/** A secret that was typed before the lock stands in the form again: it is nowhere else. */
function firstValues(specs: readonly FieldSpec[], { fields, draft }: FormSubject): Values {
  if (draft === null) return valuesOf(specs, fields);
  const secrets = specs.flatMap(({ name, input }) => {
    const typed = draft[name];
    return input === 'secret' && typeof typed === 'string' ? [[name, typed] as const] : [];
  });
  return { ...valuesOf(specs, withDraft(fields, draft)), ...Object.fromEntries(secrets) };
}

function send(kind: ItemKind, id: string | null, fields: Fields) {
  return id === null ? sigill.vault.addItem({ kind, fields }) : sigill.vault.editItem({ id, fields });
}

/** A person without a name or a title can never be found again; all else is for the engine to judge. */
function mistakeBefore(kind: ItemKind, values: Values): Found | null {
  if (kind !== 'contact') return null;
  const isNamed = ['given', 'family', 'called_name', 'title'].some((name) => values[name] !== '');
  return isNamed ? null : { field: 'given', say: (t) => t('app.form.name-needed') };
}

function mistakeOf(specs: readonly FieldSpec[], error: WireError): Found {
  const spec = specs.find(({ name }) => name === error.field?.split('.')[0]);
  const isOfField = error.code === 'field-missing' || error.code === 'field-invalid';
  if (!spec || error.field === undefined || !isOfField) return { field: null, error };
  const kind =
    spec.input === 'day' || spec.input === 'count' ? (`invalid-${spec.input}` as const) : 'invalid';
  const key = error.code === 'field-missing' ? 'missing' : kind;
  const { name } = spec;
  return { field: error.field, say: (t) => t(`app.form.${key}`, { label: sayField(t, name) ?? name }) };
}
