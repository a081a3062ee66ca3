/** Stands where an item's id would: the other side lies in the copy that was last looked at. */
export const withCopy = 'with-copy';
