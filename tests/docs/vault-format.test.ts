import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, toHex, type JsonValue } from '../../crypto/index.ts';
import { dictionary } from '../../vault/model/index.ts';
import { conventions } from './examples/conventions.ts';
import { byThePage } from './examples/entries.ts';
import { keys } from './examples/keys.ts';
import { entriesOf, log, tellStory, type Story } from './examples/log.ts';
import { rows } from './examples/rows.ts';
import { secrets } from './examples/secrets.ts';
import { shortForms } from './examples/short-form.ts';
import { readBlock, readExamples, writeExamples } from './spec-page.ts';

const page = new URL('../../docs/vault-format.md', import.meta.url).pathname;
const computed = new Map<string, JsonValue>();
let story: Story;

beforeAll(async () => {
  await cryptoReady();
  story = tellStory();
  const examples = [
    ...conventions(),
    ...log(story),
    ...shortForms(story),
    ...secrets(story.vault),
    ...keys(story.vault),
    ...rows(story.vault),
  ];
  for (const [name, value] of examples) computed.set(name, JSON.parse(JSON.stringify(value)) as JsonValue);
  if (process.env['UPDATE_EXAMPLES'] === '1') writeExamples(page, computed);
});

describe('the vault format page', () => {
  it('shows every worked example that is computed, and no other', () => {
    expect([...readExamples(page).keys()].sort()).toEqual([...computed.keys()].sort());
  });

  it('shows in every worked example what the code computes', () => {
    const shown = readExamples(page);
    for (const [name, value] of computed) expect(shown.get(name), name).toEqual(value);
  });

  it('lays out entries so that a stranger who follows section 5.1 gets the same bytes', () => {
    for (const [name, entry] of entriesOf(story)) {
      expect(toHex(byThePage(entry)), name).toBe(toHex(entry.bytes));
    }
  });

  it('names the fields of dictionary D1 in their order', () => {
    const names = readBlock(page, 'text dictionary-d1').split(/\s+/);
    const bytes = names.map((name) => `","${name}":"`).join('');
    expect(new TextDecoder().decode(dictionary)).toBe(bytes);
  });
});
