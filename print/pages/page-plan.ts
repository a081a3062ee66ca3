import type { Language, Translate } from '../../i18n/index.ts';
import type { Imprint } from './imprint.ts';
import type { Pen } from './pen.ts';
import type { TypeSetter } from './type-setter.ts';

/** What a document's layout may use while it is planned: nothing is drawn yet. */
export interface Desk {
  readonly type: TypeSetter;
  readonly t: Translate;
  readonly imprint: Imprint;
  readonly example: boolean;
  readonly language: Language;
}

/** Where a page stands in its document: known once the whole document is planned. */
export interface PageNumber {
  readonly page: number;
  readonly of: number;
}

/** One page, ready to be drawn. */
export interface PagePlan {
  readonly landscape?: boolean;
  /** Frame texts drawn as codes on this page, for the check that reads them back. */
  readonly codes?: readonly string[];
  /** True where a password, code or card's words stand in clear. */
  readonly secret?: boolean;
  draw(pen: Pen, number: PageNumber): void;
}
