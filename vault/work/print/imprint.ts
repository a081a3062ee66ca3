import type { Imprint } from '../../../print/pages/index.ts';
import { members, type Session } from '../../store/index.ts';
import { mobileOf, otherPhoneOf, reachOf } from './reach.ts';
import { momentText, type PrintScope } from './scope.ts';
import { settingsOf } from './settings.ts';

/** Who prints: the name for the register, the title for the paper. The slot's label is a function, so it will do. */
export function printerOf(
  { source }: PrintScope,
  session: Session,
): { name: string; title: string; contact?: string | undefined } {
  const member = source.inner('member').find(({ fields }) => fields.principal === session.principal)?.fields;
  if (member === undefined) {
    const [label = ''] = members(session).find(({ id }) => id === session.principal)?.labels ?? [];
    return { name: label, title: label };
  }
  const title = member.function ?? source.of('contact', member.contact)?.fields.title ?? '';
  return { name: member.name, title, contact: member.contact };
}

/** What stands on every page of a print. */
export function imprintOf(
  scope: PrintScope,
  session: Session,
  print: { readonly number: string; readonly fingerprint: string | undefined },
): Imprint {
  const { t, source } = scope;
  const settings = settingsOf(source);
  const printer = printerOf(scope, session);
  const own = reachOf({ ...scope, masked: true, leftOut: new Set() }, printer.contact);
  const phone = own === undefined ? '' : mobileOf(own) || otherPhoneOf(own);
  return {
    organisation: settings.organisation ?? '',
    owner: {
      title: printer.title || t('work.owner-title'),
      phone: phone || settings.public_number || t('work.owner-phone'),
    },
    updated: momentText(scope.now),
    printNumber: print.number,
    fingerprint: print.fingerprint,
    madeAt: scope.now,
  };
}
