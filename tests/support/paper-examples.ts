import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../docs/paper-format.md', import.meta.url), 'utf8');

/** The worked example of this name in docs/paper-format.md. */
export function paperExample<T>(name: string): T {
  const block = new RegExp(`\`\`\`json example:${name}\\n([\\s\\S]*?)\`\`\``).exec(page);
  if (block?.[1] === undefined) throw new Error(`no example ${name}`);
  return JSON.parse(block[1]) as T;
}
