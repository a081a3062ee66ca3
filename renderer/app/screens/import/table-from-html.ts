/**
 * A table that lies on the clipboard as HTML, as text with tabs between cells: for programs that copy no plain text
 * with tabs. The HTML is only read, never shown. Null where there is no table in it.
 */
export function tableFromHtml(html: string): string | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) => [...row.cells].map((cell) => cellText(cell)).join('\t')).join('\n');
}

function cellText({ textContent }: Element): string {
  return quoted(textContent.replace(/\s+/g, ' ').trim());
}

/** A cell that begins with a quotation mark would else be read as one that ends with the next. */
function quoted(text: string): string {
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What was pasted, when it has to be put in by hand; null when the text field does it right by itself. */
export function pastedTable(clipboard: Pick<DataTransfer, 'getData'>): string | null {
  if (clipboard.getData('text/plain').includes('\t')) return null;
  const html = clipboard.getData('text/html');
  return html === '' ? null : tableFromHtml(html);
}
