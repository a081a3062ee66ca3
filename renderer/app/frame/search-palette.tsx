import { useCallback, useEffect, useState } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { ItemLineView } from '../../../electron/contract/index.ts';
import { Dialog, Icon, SearchField, useErrorSentences } from '../components/index.ts';
import { useSpeech } from '../language.tsx';
import { sigill } from '../sigill.ts';
import { useLatestAnswer } from '../use-answer.ts';
import { placeOfKind } from './places.ts';
import { useWhere } from './where.tsx';

/** Ctrl+K anywhere opens the one search; on a Mac, Command+K. */
export function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, [open]);
}

/** One search over everything this session can read. */
export function SearchPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('app.frame.search-everything')}>
      <PaletteBody onClose={onClose} />
    </Dialog>
  );
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const [query, setQuery] = useState('');
  const ask = useCallback(() => sigill.vault.search({ query }), [query]);
  const [asked] = useLatestAnswer(ask);
  const lines = asked.state === 'answered' && query.trim() !== '' ? shown(asked.value.items) : [];
  return (
    <div className="palette">
      <SearchField
        label={t('app.frame.search-label')}
        value={query}
        onChange={setQuery}
        autoFocus
        onDown={() => document.querySelector<HTMLElement>('.palette-results [role=option]')?.focus()}
      />
      <p className="palette-note" role="status">
        {asked.state === 'refused' ? (
          <Refused error={asked.error} />
        ) : query.trim() === '' ? (
          t('app.frame.search-help')
        ) : (
          t('app.frame.search-hits', { count: lines.length })
        )}
      </p>
      {lines.length > 0 && <Results lines={lines} onClose={onClose} />}
    </div>
  );
}

const shown = (items: readonly ItemLineView[]) => items.filter(({ kind }) => placeOfKind(kind)).slice(0, 50);

function Refused({ error }: { error: Parameters<typeof useErrorSentences>[0] }) {
  return <>{useErrorSentences(error).sentence}</>;
}

function Results({ lines, onClose }: { lines: readonly ItemLineView[]; onClose: () => void }) {
  const { t } = useSpeech();
  const { go } = useWhere();
  return (
    <ListBox
      aria-label={t('app.frame.search-found')}
      className="options palette-results"
      selectionMode="none"
      items={lines}
      onAction={(key) => {
        const line = lines.find(({ id }) => id === key);
        const place = line && placeOfKind(line.kind);
        if (!place) return;
        go(place.name, line.id);
        onClose();
      }}
    >
      {(line) => (
        <ListBoxItem id={line.id} textValue={line.title} className="option palette-result">
          <LineIcon kind={line.kind} />
          <span>
            <Text slot="label" className="row-title">
              {line.title}
            </Text>
            <Text slot="description" className="row-subtitle">
              {line.subtitle}
            </Text>
          </span>
          <span className="number">{line.number}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function LineIcon({ kind }: { kind: string }) {
  const place = placeOfKind(kind);
  return <span className="option-tick">{place && <Icon of={place.icon} />}</span>;
}
