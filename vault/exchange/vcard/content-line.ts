/** A property of a card: lower-case name and types, its group (`item1`), its value in parts. */
export interface Property {
  readonly name: string;
  readonly types: readonly string[];
  readonly group: string | undefined;
  readonly parts: readonly string[];
}

/** Values with several components, and values that are lists: RFC 6350 sections 6.2.2, 6.6.4, 6.3.1, 6.7.1. */
const structured = /^(?:n|org|adr)$/;
const listed = /^(?:categories|nickname)$/;

/** Name and parameters, where a quoted parameter may hold a colon; then the value. */
const contentLine = /^((?:[^":]|"[^"]*")*):(.*)$/s;

/**
 * Reads an unfolded line of vCard 3.0 or 4.0 (RFC 6350 section 3.3); undefined when it is none.
 * Own code since ical.js 2.2.1 cuts a value at a separator that follows an escaped backslash, and leaves escapes in
 * telephone numbers and notes.
 */
export function parseContentLine(line: string): Property | undefined {
  const [, head, value] = contentLine.exec(line) ?? [];
  if (head === undefined || value === undefined) return undefined;
  const [first = '', ...parameters] = head.match(/(?:[^";]|"[^"]*"|")+/g) ?? [];
  const dot = first.lastIndexOf('.');
  const name = first
    .slice(dot + 1)
    .trim()
    .toLowerCase();
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  return {
    name,
    types: typesOf(parameters),
    group: dot > 0 ? first.slice(0, dot).toLowerCase() : undefined,
    parts: partsOf(name, value),
  };
}

function typesOf(parameters: readonly string[]): string[] {
  return parameters
    .filter((parameter) => /^type=/i.test(parameter))
    .flatMap((parameter) => parameter.slice('type='.length).replaceAll('"', '').toLowerCase().split(','));
}

function partsOf(name: string, value: string): string[] {
  if (structured.test(name)) return splitUnescaped(value, ';').map(unescape);
  if (listed.test(name)) return splitUnescaped(value, ',').map(unescape);
  return [unescape(value)];
}

/** Cuts at separators that no backslash precedes; a backslash before a backslash does not count. */
function splitUnescaped(value: string, separator: ';' | ','): string[] {
  const parts = [''];
  for (const [piece] of value.matchAll(/\\[\s\S]|[^\\]|\\$/g)) {
    if (piece === separator) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts;
}

/** RFC 6350 section 3.4; `\:` is an old mistake of address books. Any other backslash stands for itself. */
function unescape(text: string): string {
  return text.replace(/\\([\\;,:nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}
