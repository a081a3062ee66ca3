/** What print/pages refuses: the sentence of each code, and its next step. */
export const printErrors = {
  'page-overfull': 'What must stand on one page does not fit.',
  'page-overfull.next': 'Shorten the texts or take out some rows, and print again.',
  'too-many-for-page': 'There is more than the page has room for: at most {most}.',
  'too-many-for-page.next': 'Take some out, or spread them over two prints.',
  'code-too-long': 'One of the codes on the code sheet got too much in it.',
  'code-too-long.next': 'Nothing is lost. Choose the less dense code sheet and print again.',
  'nothing-to-print': 'There is nothing to print.',
  'nothing-to-print.next': 'Add at least one row or one document, and print again.',
} as const;
