import { readFileSync, writeFileSync } from 'node:fs';
import type { JsonValue } from '../../crypto/index.ts';

/** A fenced block that the page marks `example=NAME`, and what stands in it. */
const exampleBlock = /^```json example=([a-z0-9-]+)\n([\s\S]*?)^```$/gm;

/** The worked examples of a page by name. Throws on a name that stands twice or a block that is no JSON. */
export function readExamples(path: string): Map<string, JsonValue> {
  const found = new Map<string, JsonValue>();
  for (const [, name = '', text = ''] of readFileSync(path, 'utf8').matchAll(exampleBlock)) {
    if (found.has(name)) throw new Error(`the page has two examples named ${name}`);
    found.set(name, JSON.parse(text) as JsonValue);
  }
  return found;
}

/** Writes computed values into the page's blocks, for `UPDATE_EXAMPLES=1`. Blocks of other names stay as they are. */
export function writeExamples(path: string, computed: ReadonlyMap<string, JsonValue>): void {
  const page = readFileSync(path, 'utf8');
  const written = page.replace(exampleBlock, (block, name: string) => {
    const value = computed.get(name);
    return value === undefined ? block : fenced(name, value);
  });
  if (written !== page) writeFileSync(path, written);
}

/** The text of a fenced block with another mark, such as the container's schema. */
export function readBlock(path: string, mark: string): string {
  const page = readFileSync(path, 'utf8');
  const start = page.indexOf(`\`\`\`${mark}\n`);
  if (start < 0) throw new Error(`the page has no block marked ${mark}`);
  const from = start + mark.length + 4;
  return page.slice(from, page.indexOf('\n```', from));
}

function fenced(name: string, value: JsonValue): string {
  return `\`\`\`json example=${name}\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}
