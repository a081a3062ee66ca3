import { planCallList } from './documents/call-list.ts';
import { planCodeSheets } from './documents/code-sheets.ts';
import { planContactList } from './documents/contact-list.ts';
import { planEnvelopeOutside } from './documents/envelope-outside.ts';
import { planEnvelopeRegister } from './documents/envelope-register.ts';
import { planFirstHour } from './documents/first-hour.ts';
import { planLogBook } from './documents/log-book.ts';
import { planLoginSheet } from './documents/login-sheet.ts';
import { planOpeningRecord } from './documents/opening-record.ts';
import { planRecoveryCode } from './documents/recovery-code.ts';
import { planRestoreCards } from './documents/restore-cards.ts';
import { planUnlockCard } from './documents/unlock-card.ts';
import { planWalletCards } from './documents/wallet-cards.ts';
import type { PrintDocument } from './documents.ts';
import { assertNever } from './errors.ts';
import type { Desk, PagePlan } from './page-plan.ts';

/** The pages of one document, measured but not drawn. */
export function planDocument(document: PrintDocument, desk: Desk): PagePlan[] {
  switch (document.kind) {
    case 'call-list':
      return planCallList(document, desk);
    case 'first-hour':
      return planFirstHour(document, desk);
    case 'wallet-cards':
      return planWalletCards(document, desk);
    case 'contact-list':
      return planContactList(document, desk);
    case 'log-book':
      return planLogBook(document, desk);
    case 'envelope-register':
      return planEnvelopeRegister(document, desk);
    case 'envelope-outside':
      return planEnvelopeOutside(document, desk);
    case 'login-sheet':
      return planLoginSheet(document, desk);
    case 'opening-record':
      return planOpeningRecord(document, desk);
    case 'restore-cards':
      return planRestoreCards(document, desk);
    case 'recovery-code':
      return planRecoveryCode(document, desk);
    case 'unlock-card':
      return planUnlockCard(document, desk);
    case 'code-sheets':
      return planCodeSheets(document, desk);
    default:
      return assertNever(document);
  }
}
