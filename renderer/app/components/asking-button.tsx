import { useState, type ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { Button } from './button.tsx';
import { ConfirmDialog } from './dialog.tsx';

export interface AskingButtonProps {
  /** The verb and its object, on the button and, unless `action` says it otherwise, in the question. */
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly action?: string;
  readonly isDanger?: boolean;
  /** What is lost, and what is not. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
}

/** A button whose deed is asked about first. The question is closed when it is answered. */
export function AskingButton({
  label,
  icon,
  title,
  action,
  isDanger,
  children,
  onConfirm,
}: AskingButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        {...(icon && { icon })}
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDanger={isDanger ?? true}
        title={title}
        action={action ?? label}
        onClose={close}
        onConfirm={() => {
          close();
          onConfirm();
        }}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
