import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ChannelRow } from './channel-row.tsx';
import { changed, channelsOf, moved, rowsOf, withNew, type Row } from './channel-list.ts';
import { textIn, type Json } from './types.ts';
import { sayChannelKind } from './words.ts';

export interface ChannelsEditorProps {
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly error: string | null;
  /** Such as `channels.1.value`. */
  readonly errorAt: string | null;
}

/** Ways to reach somebody, in the order to try: added, taken away, moved by button or with Alt and an arrow. */
export function ChannelsEditor({ value, onChange, error, errorAt }: ChannelsEditorProps) {
  const { t } = useSpeech();
  const { rows, said, focus, put, move, remove, add } = useRows(value, onChange);
  return (
    <fieldset className="channels-editor" ref={focus.ref}>
      <legend className="field-label">{t('app.channels.heading')}</legend>
      {rows.map((row, index) => (
        <ChannelRow
          key={row.key}
          row={row}
          place={index + 1}
          isLast={index === rows.length - 1}
          error={errorAt?.split('.')[1] === String(index) ? error : null}
          onChange={(changes) => {
            put(changed(rows, row.key, changes));
          }}
          onMove={(by, wish) => {
            move(row, by, wish);
          }}
          onRemove={() => {
            remove(row);
          }}
        />
      ))}
      <span className="for-listeners" role="status">
        {said}
      </span>
      <div className="channels-add-row">
        <Button icon={Plus} onPress={add}>
          {t('app.channels.add')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Moves the focus to what a selector finds, once the page has been drawn anew. */
function useFocusWish() {
  const ref = useRef<HTMLFieldSetElement>(null);
  const wished = useRef<string | null>(null);
  useEffect(() => {
    if (wished.current === null) return;
    const selector = wished.current;
    wished.current = null;
    ref.current?.querySelector<HTMLElement>(selector)?.focus();
  });
  const wish = (selector: string) => {
    wished.current = selector;
  };
  return { ref, wish };
}

/** The rows of the editor, what may be done with them, and what is said of it aloud. */
function useRows(value: Json | undefined, onChange: (value: Json) => void) {
  const { t } = useSpeech();
  const [rows, setRows] = useState(() => rowsOf(value));
  const [said, setSaid] = useState('');
  const focus = useFocusWish();
  const put = (next: readonly Row[]) => {
    setRows([...next]);
    onChange(channelsOf(next));
  };
  const nameOf = ({ channel }: Row) => sayChannelKind(t, textIn(channel, 'kind'));
  const move = (row: Row, by: -1 | 1, wish: string) => {
    const next = moved(rows, row.key, by);
    put(next);
    const place = next.findIndex(({ key }) => key === row.key) + 1;
    setSaid(t('app.channels.moved', { kind: nameOf(row), place }));
    focus.wish(`[data-row="${row.key}"] ${wish}`);
  };
  const add = () => {
    const next = withNew(rows);
    put(next);
    focus.wish(`[data-row="${next.at(-1)?.key ?? 0}"] input`);
  };
  const remove = (row: Row) => {
    put(rows.filter(({ key }) => key !== row.key));
    setSaid(t('app.channels.removed', { kind: nameOf(row) }));
    focus.wish('.channels-add-row button');
  };
  return { rows, said, focus, put, move, remove, add };
}
