/** Fields for a person: one a line, lists and groups of fields under their name. */
export function fieldLines(fields: Readonly<Record<string, unknown>>, indent = ''): string[] {
  return Object.entries(fields).flatMap(([name, value]) => linesOf(name, value, indent));
}

function linesOf(name: string, value: unknown, indent: string): string[] {
  if (Array.isArray(value)) {
    const elements = value as readonly unknown[];
    return elements.every((element) => typeof element !== 'object')
      ? [`${indent}${name}: ${elements.map(String).join(', ')}`]
      : [`${indent}${name}:`, ...elements.map((element) => `${indent}  - ${oneLine(element)}`)];
  }
  if (typeof value === 'object' && value !== null) return [`${indent}${name}: ${oneLine(value)}`];
  const [first = '', ...rest] = String(value).split('\n');
  return [`${indent}${name}: ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${name} ${typeof each === 'object' ? JSON.stringify(each) : String(each)}`)
    .join(', ');
}
