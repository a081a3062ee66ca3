import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  /** `primary` once a screen; `danger` for what destroys; `plain` without an outline. */
  readonly kind?: 'quiet' | 'primary' | 'danger' | 'plain';
  readonly size?: 'normal' | 'large';
  readonly icon?: LucideIcon;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Something is under way: the button keeps its place and its focus, and cannot be pressed. */
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  readonly slot?: string | null;
  readonly onPress?: () => void;
  /** Where the words do not say enough on their own, such as "Visa" in a list. */
  readonly label?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a verb on it. While it is pending it can be neither pressed nor submitted, and keeps its focus. */
export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'quiet',
    size = 'normal',
    icon,
    label,
    onPress,
    isPending = false,
    ...rest
  } = props;
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(onPress === undefined || isPending ? {} : { onPress })}
      {...(isPending ? { type: 'button' as const, 'aria-disabled': true } : {})}
      className="button"
      data-kind={kind}
      data-size={size}
    >
      {icon && <Icon of={icon} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<
  ButtonProps,
  'children' | 'icon' | 'label' | 'size' | 'isPending'
> {
  readonly icon: LucideIcon;
  /** The word: read aloud, and shown on hover and on focus. */
  readonly label: string;
}

/** A button that is only a picture, with its word on hover and focus. Not for first-level actions. */
export function IconButton({ icon, label, kind = 'quiet', onPress, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton
        {...rest}
        {...(onPress === undefined ? {} : { onPress })}
        aria-label={label}
        className="button"
        data-kind={kind}
        data-icon-only=""
      >
        <Icon of={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
