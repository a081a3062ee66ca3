import type { ReactNode } from 'react';

export interface PageHeadProps {
  /** Says what is: "Två saker behöver göras i dag", not "Översikt". */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one primary action, and others before it. */
  readonly actions?: ReactNode;
}

/** The head of a screen. Its heading takes the focus when the place changes. */
export function PageHead({ title, children, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-words">
        <h1 tabIndex={-1} data-page-heading="">
          {title}
        </h1>
        {children !== undefined && <div className="page-head-more">{children}</div>}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
