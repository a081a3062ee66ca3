/** The parts that screens are built of. See README.md for what each takes. */
export { AskingButton } from './asking-button.tsx';
export { Badge } from './badge.tsx';
export { Button, IconButton } from './button.tsx';
export { CardWordsField } from './card-words-field.tsx';
export { Checkbox, RadioGroup } from './choices.tsx';
export { ConfirmDialog, Dialog } from './dialog.tsx';
export { Icon } from './icon.tsx';
export { DetailPanel, Facts, ListAndDetail } from './list-and-detail.tsx';
export { Mark } from './mark.tsx';
export { Menu, type MenuEntry } from './menu.tsx';
export { NumberField } from './number-field.tsx';
export { PageHead } from './page-head.tsx';
export { PrintOut } from './print-out.tsx';
export { ProgressBar } from './progress-bar.tsx';
export { QrPicture } from './qr-picture.tsx';
export { SearchField } from './search-field.tsx';
export { KeyHints, SecretField } from './secret-field.tsx';
export { Select } from './select.tsx';
export {
  Banner,
  EmptyState,
  errorSentences,
  ErrorBanner,
  ErrorState,
  LoadingState,
  ReadOnlyBanner,
  useErrorSentences,
  useErrorText,
} from './states.tsx';
export { Steps } from './steps.tsx';
export { Tabs } from './tabs.tsx';
export { TextField } from './text-field.tsx';
export { Toasts, useToast } from './toasts.tsx';
export { useCardWords } from './use-card-words.ts';
export { useFocusHeading } from './use-focus-heading.ts';
export { useKeyScroll } from './use-key-scroll.ts';
export { VirtualList } from './virtual-list.tsx';
export { rowsOf, type RowSource } from './row-source.ts';
