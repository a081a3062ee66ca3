/**
 * One-time codes of KDBX entries: KeePassXC keeps an otpauth URI in `otp`, older ones a seed with settings, KeePass 2
 * a base32 secret with a period. Sources: KeePassXC docs, keepass.info/help/base/placeholders.html (TimeOtp).
 */
export const otpFields: readonly string[] = [
  'otp',
  'TOTP Seed',
  'TOTP Settings',
  'TimeOtp-Secret-Base32',
  'TimeOtp-Period',
  'TimeOtp-Length',
  'TimeOtp-Algorithm',
];

/** The one-time code's URI or secret, undefined when the entry has none. */
export function otpOfFields(fields: ReadonlyMap<string, string>): string | undefined {
  const uri = fields.get('otp')?.trim();
  if (uri !== undefined && uri !== '') return uri;
  const seed = (fields.get('TOTP Seed') ?? fields.get('TimeOtp-Secret-Base32'))?.trim();
  if (seed === undefined || seed === '') return undefined;
  const [period, digits] = (fields.get('TOTP Settings') ?? '').split(';');
  return otpUri('', seed, {
    period: period || fields.get('TimeOtp-Period'),
    digits: digits || fields.get('TimeOtp-Length'),
    algorithm: fields
      .get('TimeOtp-Algorithm')
      ?.replace(/^HMAC-?/i, '')
      .replace('-', ''),
  });
}

/** What KeePassXC understands under `otp`: an otpauth URI; a bare base32 secret is put into one. */
export function otpUriOf(label: string, otp: string): string {
  return otp.startsWith('otpauth:') ? otp : otpUri(label, otp, {});
}

interface OtpSettings {
  readonly period?: string | undefined;
  readonly digits?: string | undefined;
  readonly algorithm?: string | undefined;
}

function otpUri(label: string, secret: string, settings: OtpSettings): string {
  const query = new URLSearchParams({ secret: secret.replace(/[\s-]+/g, '').toUpperCase() });
  query.set('period', settings.period || '30');
  query.set('digits', settings.digits || '6');
  if (settings.algorithm) query.set('algorithm', settings.algorithm.toUpperCase());
  return `otpauth://totp/${encodeURIComponent(label)}?${query.toString()}`;
}
