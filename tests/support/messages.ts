import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../i18n/en/index.ts';
import type { Catalogue, MessageKey } from '../../i18n/index.ts';
import { sv } from '../../i18n/sv/index.ts';

export interface Message {
  readonly key: MessageKey;
  readonly sv: string;
  readonly en: string;
}

/** Every message of ours in both languages. */
export const messages: readonly Message[] = Object.entries(sv).flatMap(([section, texts]) =>
  Object.entries(texts as Record<string, string>).map(([name, text]) => ({
    key: `${section}.${name}` as MessageKey,
    sv: text,
    en: (en[section as keyof Catalogue] as Record<string, string>)[name] ?? '',
  })),
);

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Element = Ast[number];

// The parser's own numbers; its enum is not among what intl-messageformat exports.
const literal = 0;
const pound = 7;
const typeOf = (element: Element): number => element.type;

/** Each placeholder with the kind of value it takes, `count:plural`; inside plurals as well. */
export function placeholders(message: string): Map<string, string> {
  const found = new Map<string, string>();
  walk(astOf(message), (element) => {
    if (typeOf(element) === literal || typeOf(element) === pound) return;
    if ('value' in element) found.set(element.value, kinds[typeOf(element)] ?? 'text');
  });
  return found;
}

/** A message as a reader sees it, once for every branch of its plurals, with … where a value comes. */
export function readings(message: string): string[] {
  return readingsOf(astOf(message));
}

const kinds: Readonly<Record<number, string>> = {
  2: 'number',
  3: 'date',
  4: 'time',
  5: 'select',
  6: 'number',
};

function astOf(message: string): Ast {
  return new IntlMessageFormat(message, 'sv-SE').getAst();
}

function walk(ast: Ast, visit: (element: Element) => void): void {
  for (const element of ast) {
    visit(element);
    if ('options' in element) for (const { value } of Object.values(element.options)) walk(value, visit);
    if ('children' in element) walk(element.children, visit);
  }
}

function readingsOf(ast: Ast): string[] {
  return ast.reduce<string[]>(
    (before, element) => branchesOf(element).flatMap((branch) => before.map((text) => text + branch)),
    [''],
  );
}

function branchesOf(element: Element): string[] {
  if (typeOf(element) === literal && 'value' in element) return [element.value];
  if ('options' in element) return Object.values(element.options).flatMap(({ value }) => readingsOf(value));
  if ('children' in element) return readingsOf(element.children);
  return ['…'];
}
