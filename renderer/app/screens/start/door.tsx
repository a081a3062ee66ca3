import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../../components/index.ts';

interface DoorProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** A way in, with a sentence of what is behind it. */
export function Door({ icon, name, children, onPress }: DoorProps) {
  return (
    <li>
      <AriaButton className="door" onPress={onPress}>
        <Icon of={icon} />
        <span className="door-words">
          <span className="door-name">{name}</span>
          <span className="door-more">{children}</span>
        </span>
      </AriaButton>
    </li>
  );
}
