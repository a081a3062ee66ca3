import { languages, type Language } from '../../i18n/index.ts';
import { UsageError } from './usage-error.ts';

/** The language of answers: what was asked for, else what the environment says, else Swedish. Fails with `UsageError`. */
export function chosenLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === undefined) return ofEnvironment(env);
  const found = languages.find((language) => language === asked);
  if (found === undefined) throw new UsageError('cli.usage-language', { word: asked });
  return found;
}

/** POSIX: LC_ALL wins over LC_MESSAGES, which wins over LANG. C and POSIX say nothing of a language. */
export function ofEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const said = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return said !== undefined && /^en/i.test(said) ? 'en' : 'sv';
}

/** The language as far as it can be told before the arguments are understood: for refusing them. */
export function likelyLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.indexOf('--lang');
  const asked =
    at >= 0 ? args[at + 1] : args.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return languages.find((language) => language === asked) ?? ofEnvironment(env);
}
