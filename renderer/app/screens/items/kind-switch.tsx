import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useSpeech } from '../../language.tsx';
import type { ItemKind } from './types.ts';

export interface KindSwitchProps {
  readonly kinds: readonly ItemKind[];
  readonly value: ItemKind;
  /** Null while nobody has counted yet. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly onChange: (kind: ItemKind) => void;
}

/** Which of a few kinds the list shows; arrows move between them. */
export function KindSwitch({ kinds, value, counts, onChange }: KindSwitchProps) {
  const { t } = useSpeech();
  return (
    <ToggleButtonGroup
      className="kind-switch"
      aria-label={t('app.contacts.show')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = kinds.find((kind) => keys.has(kind));
        if (chosen) onChange(chosen);
      }}
    >
      {kinds.map((kind) => (
        <ToggleButton key={kind} id={kind} className="kind">
          {t(`app.items.kinds.${kind}`)}
          <span className="kind-count tabular">{counts && (counts[kind] ?? 0)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
