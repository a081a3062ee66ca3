import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { Checkbox, IconButton, Select, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { channelKinds, isNumber, survivesOf, type Row } from './channel-list.ts';
import { isFields, textIn, type Fields } from './types.ts';
import { sayChannelKind } from './words.ts';

export interface ChannelRowProps {
  readonly row: Row;
  readonly place: number;
  readonly isLast: boolean;
  readonly error: string | null;
  readonly onChange: (changes: Fields) => void;
  /** @param wish selector of what should have the focus afterwards */
  readonly onMove: (by: -1 | 1, wish: string) => void;
  readonly onRemove: () => void;
}

const answers = ['unknown', 'yes', 'no'] as const;

/** One way to reach somebody: kind, number or address, whether it is private and what it works without. */
export function ChannelRow(props: ChannelRowProps) {
  const { t } = useSpeech();
  const { row, place, onChange, onMove, error } = props;
  const kind = textIn(row.channel, 'kind');
  const text = row.channel['value'];
  return (
    <fieldset
      className="channel-row"
      data-row={row.key}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1, 'input');
      }}
    >
      <legend>{t('app.channels.place', { place, kind: sayChannelKind(t, kind) })}</legend>
      <Tools {...props} name={sayChannelKind(t, kind)} />
      <Select
        label={t('app.channels.kind')}
        value={kind}
        choices={kindsWith(kind).map((id) => ({ id, name: sayChannelKind(t, id) }))}
        onChange={(chosen) => {
          onChange({ kind: chosen });
        }}
      />
      <TextField
        label={isNumber(kind) ? t('app.channels.value-phone') : t('app.channels.value-address')}
        value={typeof text === 'string' ? text : ''}
        isMono={isNumber(kind)}
        error={error}
        onChange={(value) => {
          onChange({ value });
        }}
      />
      <Checkbox
        isSelected={row.channel['private'] === true}
        onChange={(isPrivate) => {
          onChange({ private: isPrivate });
        }}
      >
        {t('app.channels.private')}
      </Checkbox>
      <Survives channel={row.channel} onChange={onChange} />
    </fieldset>
  );
}

/** A kind that only a newer version knows stays choosable where it stands. */
const kindsWith = (kind: string): readonly string[] =>
  channelKinds.some((known) => known === kind) ? channelKinds : [...channelKinds, kind];

function Survives({ channel, onChange }: { channel: Fields; onChange: (changes: Fields) => void }) {
  const { t } = useSpeech();
  const now = channel['survives'];
  const others = isFields(now) ? now : {};
  return (
    <Select
      label={t('app.channels.survives')}
      value={survivesOf(channel)}
      choices={answers.map((id) => ({ id, name: t(`app.items.${id}`) }))}
      onChange={(chosen) => {
        onChange({ survives: { ...others, own_network: chosen } });
      }}
    />
  );
}

function Tools({ place, isLast, onMove, onRemove, name }: ChannelRowProps & { readonly name: string }) {
  const { t } = useSpeech();
  const values = { place, kind: name };
  return (
    <div className="channel-row-tools">
      <span className="channel-up">
        <IconButton
          icon={ArrowUp}
          kind="plain"
          label={t('app.channels.up', values)}
          isDisabled={place === 1}
          onPress={() => {
            onMove(-1, place === 2 ? '.channel-down button' : '.channel-up button');
          }}
        />
      </span>
      <span className="channel-down">
        <IconButton
          icon={ArrowDown}
          kind="plain"
          label={t('app.channels.down', values)}
          isDisabled={isLast}
          onPress={() => {
            onMove(1, '.channel-up button');
          }}
        />
      </span>
      <IconButton icon={Trash2} kind="plain" label={t('app.channels.remove', values)} onPress={onRemove} />
    </div>
  );
}
