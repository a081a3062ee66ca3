import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import {
  Banner,
  Button,
  ConfirmDialog,
  DetailPanel,
  useErrorText,
  useToast,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useBeforeLock, useCommand } from '../../shell-events.ts';
import { sigill } from '../../sigill.ts';
import { FieldInput } from './field-input.tsx';
import type { Fields, ItemKind } from './types.ts';
import { useItemForm, type ItemForm } from './use-item-form.ts';

export interface ItemFormPanelProps {
  readonly kind: ItemKind;
  /** What is being changed; null for something new. */
  readonly item: ItemView | null;
  readonly draft: Fields | null;
  readonly onSaved: (id: string) => void;
  readonly onLeave: () => void;
  /** It was left unfinished and put aside. */
  readonly onKept: () => void;
}

/** The form of an item, in the place of its detail. What is unfinished is put aside, never lost. */
export function ItemFormPanel(props: ItemFormPanelProps) {
  const { t } = useSpeech();
  const { kind, item } = props;
  const form = useItemForm({
    kind,
    id: item?.id ?? null,
    fields: item?.fields ?? {},
    draft: props.draft,
  });
  const { isAsking, leave, stay, discard, save } = useWaysOut(props, form);
  const title = item === null ? t(`app.items.new.${kind}`) : t('app.form.edit', { title: item.title });
  useCommand('save', save);
  return (
    <DetailPanel title={title} of={`form ${item?.id ?? ''}`} onClose={leave}>
      <form
        className="item-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormFields form={form} item={item} />
        <div className="item-form-foot">
          <p className="field-help">{t('app.form.saved-at-once')}</p>
          <div className="actions">
            <Button onPress={leave}>{t('app.frame.cancel')}</Button>
            <Button kind="primary" type="submit" isPending={form.isSaving}>
              {t('app.form.save')}
            </Button>
          </div>
        </div>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.form.discard')}
        action={t('app.form.discard.action')}
        onClose={stay}
        onConfirm={discard}
      >
        <p>{t('app.form.discard.explained')}</p>
      </ConfirmDialog>
    </DetailPanel>
  );
}

/** How the form ends: saved, left as it was, or thrown away once that was asked. */
function useWaysOut(props: ItemFormPanelProps, form: ItemForm) {
  const { item, draft, onSaved, onLeave } = props;
  const { t } = useSpeech();
  const tell = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const isDone = useKeptDraft(props, form);
  const end = () => {
    isDone.current = true;
    if (draft !== null) void sigill.vault.dropDraft({});
  };
  const discard = () => {
    end();
    onLeave();
  };
  const save = async () => {
    const id = await form.save();
    if (id === null) return;
    end();
    tell({ text: t(item === null ? 'app.form.added' : 'app.form.saved', { title: nameIn(form, item) }) });
    onSaved(id);
  };
  return {
    isAsking,
    discard,
    leave: () => {
      if (form.isDirty) setIsAsking(true);
      else discard();
    },
    stay: () => {
      setIsAsking(false);
    },
    save: () => void save(),
  };
}

/** Puts what is unfinished aside at a lock, and when the form goes without an answer. */
function useKeptDraft({ kind, item, onKept }: ItemFormPanelProps, form: ItemForm) {
  const isDone = useRef(false);
  const id = item?.id ?? null;
  const keep = async () => {
    if (isDone.current || !form.isDirty) return;
    await sigill.vault.keepDraft({ id, kind, fields: form.changes() });
  };
  useBeforeLock(keep);
  const latest = useRef({ keep, isDirty: form.isDirty, onKept });
  useEffect(() => {
    latest.current = { keep, isDirty: form.isDirty, onKept };
  });
  useEffect(
    () => () => {
      const { keep: keepNow, isDirty, onKept: told } = latest.current;
      if (!isDone.current && isDirty) void keepNow().then(told);
    },
    [],
  );
  return isDone;
}

function nameIn({ values }: ItemForm, item: ItemView | null): string {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const person = `${text('called_name') || text('given')} ${text('family')}`.trim();
  return text('label') || text('name') || text('name_sv') || person || text('title') || (item?.title ?? '');
}

function FormFields({ form, item }: { form: ItemForm; item: ItemView | null }) {
  const { t } = useSpeech();
  const { specs, mistake } = form;
  const wrong = mistake?.field?.split('.')[0];
  const more = specs.filter((spec) => spec.isMore === true);
  const [isMoreWanted, setIsMoreWanted] = useState(false);
  const isMore = isMoreWanted || more.some(({ name }) => name === wrong);
  const fields = useFocusOnMistake(mistake);
  const shown = specs.filter((spec) => isMore || spec.isMore !== true);
  return (
    <div className="item-fields" ref={fields}>
      {mistake && <WholeMistake mistake={mistake} />}
      {shown.map((spec, index) => (
        <div key={spec.name} data-field={spec.name}>
          <FieldInput
            spec={spec}
            value={form.values[spec.name]}
            titles={item?.titles ?? {}}
            error={mistake && 'text' in mistake && wrong === spec.name ? mistake.text : null}
            errorAt={wrong === spec.name ? (mistake?.field ?? null) : null}
            isFilled={item?.hidden.includes(spec.name) ?? false}
            autoFocus={index === 0}
            onChange={(value) => {
              form.set(spec.name, value);
            }}
          />
        </div>
      ))}
      {more.length > 0 && (
        <div>
          <Button
            kind="plain"
            icon={isMore ? ChevronUp : ChevronDown}
            onPress={() => {
              setIsMoreWanted(!isMore);
            }}
          >
            {isMore ? t('app.form.fewer') : t('app.form.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function WholeMistake({ mistake }: { mistake: NonNullable<ItemForm['mistake']> }) {
  const { t } = useSpeech();
  const text = useErrorText(mistake.field === null ? mistake.error : null);
  return (
    <div role="alert">
      <Banner kind="bad">{text ?? t('app.form.look-here')}</Banner>
    </div>
  );
}

/** The field that has to be put right gets the focus. */
function useFocusOnMistake(mistake: ItemForm['mistake']) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const name = mistake?.field?.split('.')[0];
    if (name === undefined) return;
    const place = fields.current?.querySelector(`[data-field="${name}"]`);
    const wrong =
      place?.querySelector<HTMLElement>('[aria-invalid=true]') ?? place?.querySelector('input, textarea');
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [mistake]);
  return fields;
}
