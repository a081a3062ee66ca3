import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { CallListEntry } from '../../../electron/contract/index.ts';
import { Speaking } from '../../../renderer/app/language.tsx';
import { CallListTable } from '../../../renderer/app/screens/lists/call-list-table.tsx';

const entry: CallListEntry = {
  order: 1,
  functionName: 'Stabschef',
  person: { name: 'Torkel Isnäs-Vide', numbers: ['070-174 06 06', '0980-31 92 06'] },
  deputy: { name: 'Maj-Lis Älvström-Roth', numbers: ['070-174 06 08', '0980-31 92 08'] },
};

function shown(language: 'sv' | 'en', ...entries: CallListEntry[]): string {
  return renderToStaticMarkup(
    <Speaking language={language}>
      <CallListTable entries={entries} />
    </Speaking>,
  );
}

describe('the call list on the screen', () => {
  it('shows all numbers of the person and the first of the deputy', () => {
    const page = shown('sv', entry);
    expect(page).toContain('070-174 06 06');
    expect(page).toContain('0980-31 92 06');
    expect(page).toContain('070-174 06 08');
    expect(page).not.toContain('0980-31 92 08');
  });

  it('says in words when nobody holds a function', () => {
    expect(shown('sv', { ...entry, person: null, deputy: null })).toMatch(
      /Ingen utsedd.*Stabschef.*Ingen ersättare/,
    );
    expect(shown('en', { ...entry, person: null, deputy: null })).toMatch(/Nobody appointed.*No deputy/);
  });

  it('says in words when a person has no number', () => {
    expect(shown('sv', { ...entry, person: { name: 'Aino Harrsel', numbers: [] } })).toContain(
      'Inget nummer',
    );
  });

  it('says what an empty list is, instead of an empty table', () => {
    expect(shown('sv')).toContain('Listan är tom');
    expect(shown('en')).not.toContain('<table');
  });
});
