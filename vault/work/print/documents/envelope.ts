import type {
  EnvelopeOutsideDocument,
  LoginSheetDocument,
  OpeningRecordDocument,
  PrintedLogin,
} from '../../../../print/pages/index.ts';
import { VaultError } from '../../../store/index.ts';
import { WorkError } from '../../errors/work-error.ts';
import { functionName, mobileOf, otherPhoneOf, reachOf } from '../reach.ts';
import { holdingDays, holdsFor, type PrintScope } from '../scope.ts';
import type { ItemOf } from '../source.ts';

export type EnvelopeDocument = EnvelopeOutsideDocument | LoginSheetDocument | OpeningRecordDocument;

const usualOpeners = 2;

/**
 * D8, D9 and D10 for each copy of an envelope: what is glued on, what lies in it, and the record of its opening.
 * `copies` overrides how many there are. Fails with `no-right` when not one of its logins can be read, and with
 * `second-person-needed`.
 */
export function envelopeDocuments(
  scope: PrintScope,
  envelope: ItemOf<'envelope'>,
  { copies, hatch }: { readonly copies?: number | undefined; readonly hatch?: boolean | undefined } = {},
): EnvelopeDocument[] {
  const logins = loginsOf(scope, envelope);
  const named = envelope.fields.contents?.length ?? 0;
  if (named > 0 && logins.length === 0) throw new VaultError('no-right');
  return lettersOf(scope, envelope, copies).flatMap((copy) => {
    const sheet = { ...holdsFor(scope, envelope.fields.max_age_days ?? holdingDays.envelope), ...copy.facts };
    const { number, name } = nameOf(envelope);
    const about = { number, name, copyLetter: copy.letter };
    const howMany = envelope.fields.rule?.count ?? usualOpeners;
    const outside: EnvelopeOutsideDocument = {
      kind: 'envelope-outside',
      ...about,
      sealNumber: '',
      sealedOn: '',
      sealedBy: [],
      mayOpen: openersOf(scope, envelope),
      howMany,
      renewBy: sheet.validUntil,
      ...sheet,
    };
    const record: OpeningRecordDocument = {
      kind: 'opening-record',
      envelope: { ...about, sealNumber: '', howMany },
      ...sheet,
    };
    const inside: LoginSheetDocument = {
      kind: 'login-sheet',
      envelope: about,
      logins,
      hatch: hatch === true,
      alone: scope.second?.instead === 'alone' && holdsAsked(scope, envelope),
      ...sheet,
    };
    return logins.length === 0 ? [outside, record] : [outside, inside, record];
  });
}

function openersOf(scope: PrintScope, { fields }: ItemOf<'envelope'>): string[] {
  const named = (fields.rule?.functions ?? []).map((reference) => {
    const found = scope.source.of('function', reference);
    return found === undefined ? scope.source.words(reference) : functionName(scope, found.fields);
  });
  return named.filter((name) => name !== '');
}

function nameOf({ fields }: ItemOf<'envelope'>): { number: string; name: string } {
  return { number: fields.number ?? '', name: fields.name };
}

interface Copy {
  readonly letter: string;
  readonly facts: { readonly holder?: string; readonly place?: string };
}

/** The copies that the register has, else as many as are required: A, B ... */
function lettersOf({ source }: PrintScope, envelope: ItemOf<'envelope'>, copies?: number): Copy[] {
  const kept = source
    .inner('envelope-copy')
    .filter(({ fields }) => fields.envelope === String(envelope.id) && fields.state !== 'destroyed')
    .map(({ fields }) => ({ letter: fields.letter, facts: factsOf(fields) }));
  const count = copies ?? Math.max(kept.length, envelope.fields.required_copies ?? 1);
  return Array.from({ length: count }, (_, at) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + at);
    return kept.find((copy) => copy.letter === letter) ?? { letter, facts: {} };
  });

  function factsOf(copy: { location?: string | undefined; custodian?: string | undefined }): Copy['facts'] {
    const place = source.words(copy.location);
    const holder = source.of('contact', copy.custodian)?.fields.title ?? source.words(copy.custodian);
    return { ...(holder === '' ? {} : { holder }), ...(place === '' ? {} : { place }) };
  }
}

const isAsked = ({ second }: PrintScope, login: ItemOf<'credential'>): boolean =>
  second?.asks.has(login.compartment) === true;

/** Whether a login of the envelope is one that two persons are asked for. */
function holdsAsked(scope: PrintScope, { fields }: ItemOf<'envelope'>): boolean {
  return (fields.contents ?? []).some(({ credential }) => {
    const login = scope.source.of('credential', credential);
    return login !== undefined && isAsked(scope, login);
  });
}

/** What is printed of each login of the envelope: those that are retired never are. */
function loginsOf(scope: PrintScope, envelope: ItemOf<'envelope'>): PrintedLogin[] {
  return (envelope.fields.contents ?? []).flatMap(({ credential }) => {
    const login = scope.source.of('credential', credential);
    if (login === undefined || login.fields.state === 'retired') return [];
    if (isAsked(scope, login) && scope.second?.instead === 'nothing')
      throw new WorkError('second-person-needed');
    scope.second?.shown.add(login.compartment);
    return [printedLogin(scope, login), ...furtherSecrets(scope, login)];
  });
}

function printedLogin(scope: PrintScope, { fields }: ItemOf<'credential'>): PrintedLogin {
  const { t, source } = scope;
  const factor = [factorName(t, fields.mfa_kind), fields.mfa_location].filter(Boolean).join('. ');
  const saysFactor = factor !== '' || isSecondStep(fields.kind);
  const supplier = supplierOf(scope, fields.system);
  return {
    label: fields.label,
    system: source.words(fields.system),
    address: fields.url ?? '',
    username: fields.username ?? '',
    secret: fields.secret ?? '',
    steps: stepsOf(fields.login_steps),
    afterUse: stepsOf(fields.after_use_steps ?? t('work.after-use')),
    ...(saysFactor ? { secondFactor: factor } : {}),
    ...(supplier === '' ? {} : { supplier }),
  };
}

/** Codes and keys that are themselves the second step have none to be without. */
function isSecondStep(kind: ItemOf<'credential'>['fields']['kind']): boolean {
  return kind === 'recovery_codes' || kind === 'fido_key';
}

const factors = { sms: 'sms', fido: 'key', fido2: 'key', webauthn: 'key', totp: 'app', otp: 'app' } as const;

/** The second factor in words; what is no short name already is words. */
function factorName(t: PrintScope['t'], kind = ''): string {
  const known = Object.entries(factors).find(([name]) => name === kind.toLowerCase())?.[1];
  return known === undefined ? kind : t(`print.factor.${known}`);
}

/** One-time codes and hidden fields are secrets of their own, each with its own frame. */
function furtherSecrets(scope: PrintScope, { fields }: ItemOf<'credential'>): PrintedLogin[] {
  const otp = fields.otp === undefined ? [] : [{ label: scope.t('work.one-time-code'), value: fields.otp }];
  return [...otp, ...(fields.extra ?? [])].map(({ label, value }) => ({
    label: `${fields.label}: ${label}`,
    system: scope.source.words(fields.system),
    address: fields.url ?? '',
    username: fields.username ?? '',
    secret: value,
    steps: [],
    afterUse: [],
  }));
}

/** Lines as steps; the sheet numbers them itself. */
function stepsOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
    .filter((line) => line !== '');
}

function supplierOf(scope: PrintScope, system: string | undefined): string {
  const reference = scope.source.of('system', system)?.fields.supplier;
  const supplier = reachOf(scope, reference);
  if (supplier === undefined) return '';
  return [supplier.name, mobileOf(supplier) || otherPhoneOf(supplier), supplier.note]
    .filter(Boolean)
    .join(', ');
}
