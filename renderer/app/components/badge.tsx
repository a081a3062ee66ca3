import { Check, CircleAlert, Info, ShieldAlert, Stamp, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type BadgeKind = 'ok' | 'warn' | 'bad' | 'plain' | 'seal';

const icons: Readonly<Record<BadgeKind, LucideIcon>> = {
  ok: Check,
  warn: CircleAlert,
  bad: ShieldAlert,
  plain: Info,
  seal: Stamp,
};

export interface BadgeProps {
  readonly kind: BadgeKind;
  /** A word or two: colour never says it alone. */
  readonly children: ReactNode;
  /** Another picture than the kind's own. */
  readonly icon?: LucideIcon;
}

/** How something stands, in a picture and a word. */
export function Badge({ kind, children, icon }: BadgeProps) {
  return (
    <span className="badge" data-kind={kind}>
      <Icon of={icon ?? icons[kind]} size={16} />
      {children}
    </span>
  );
}
