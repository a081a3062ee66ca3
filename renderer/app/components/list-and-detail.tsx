import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMedia } from '../frame/use-media.ts';
import { useSpeech } from '../language.tsx';
import { Button, IconButton } from './button.tsx';

export interface ListAndDetailProps {
  readonly list: ReactNode;
  /** The detail panel, or null while nothing is chosen. */
  readonly detail: ReactNode;
}

/** A list with its detail beside it; where the page is narrow the detail takes it over. */
export function ListAndDetail({ list, detail }: ListAndDetailProps) {
  return (
    <div className="split" data-detail={detail ? 'open' : 'none'}>
      <div className="split-list">{list}</div>
      {detail}
    </div>
  );
}

export interface DetailPanelProps {
  readonly title: string;
  readonly subtitle?: string;
  /** Badges below the title. */
  readonly badges?: ReactNode;
  readonly children: ReactNode;
  /** Closes the panel: the cross, or the way back to the list where the panel is the page. */
  readonly onClose: () => void;
  /** Buttons beside the cross, such as a Menu. */
  readonly tools?: ReactNode;
  /** Focus goes to the title whenever this changes and the panel is the page. */
  readonly of: string;
}

/** One item in detail. Escape closes it. */
export function DetailPanel({ title, subtitle, badges, children, onClose, tools, of }: DetailPanelProps) {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the panel is the page, its title is the page's heading. The width is that of styles/lists.css.
  const Heading = useMedia('(max-width: 1000px)') ? 'h1' : 'h2';
  useEffect(() => {
    const list = heading.current?.closest('.split')?.querySelector('.split-list');
    if (list && getComputedStyle(list).display === 'none') heading.current?.focus();
  }, [of]);
  return (
    <section
      className="detail"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="detail-tools">
        <span className="detail-back">
          <Button icon={ArrowLeft} kind="plain" onPress={onClose}>
            {t('app.frame.back-to-list')}
          </Button>
        </span>
        <span className="detail-more">{tools}</span>
        <span className="detail-close">
          <IconButton icon={X} kind="plain" label={t('app.frame.close')} onPress={onClose} />
        </span>
      </div>
      <header className="detail-head">
        <Heading tabIndex={-1} ref={heading}>
          {title}
        </Heading>
        {subtitle !== undefined && <p className="detail-subtitle">{subtitle}</p>}
        {badges !== undefined && <div className="badges">{badges}</div>}
      </header>
      {children}
    </section>
  );
}

export interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Names and values below one another, names in a column of their own where there is room. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
