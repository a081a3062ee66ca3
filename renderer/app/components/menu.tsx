import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Keyboard, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  readonly icon?: LucideIcon;
  /** As written on the keys, such as "Ctrl+E". */
  readonly shortcut?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

export interface MenuProps {
  /** A Button or IconButton. */
  readonly button: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** What more can be done, behind one button. */
export function Menu({ button, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {button}
      <Popover className="popover" offset={4} placement="bottom end">
        <AriaMenu aria-label={label} className="options">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.name}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onChoose}
      className="option"
      data-danger={entry.isDanger || undefined}
    >
      <span className="option-tick">{entry.icon && <Icon of={entry.icon} />}</span>
      <Text slot="label">{entry.name}</Text>
      {entry.shortcut !== undefined && <Keyboard className="option-keys">{entry.shortcut}</Keyboard>}
    </MenuItem>
  );
}
