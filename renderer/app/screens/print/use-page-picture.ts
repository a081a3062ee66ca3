import { useEffect, useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

export type PagePicture =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly address: string; readonly page: number }
  | { readonly state: 'refused'; readonly error: WireError };

/**
 * The picture of a page, as an address that only this page can read. The last one stays until the next is there;
 * it is let go when it is no longer shown.
 * @param page from 0 @param dpi 20 to 600
 */
export function usePagePicture(print: number, page: number, dpi: number): PagePicture {
  const [picture, setPicture] = useState<PagePicture>({ state: 'drawing' });
  useEffect(() => {
    let isCurrent = true;
    void sigill.vault.pagePicture({ print, page, dpi }).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) setPicture({ state: 'refused', error: answer.error });
      else setPicture({ state: 'drawn', address: addressOf(answer.value.png), page });
    });
    return () => {
      isCurrent = false;
    };
  }, [print, page, dpi]);
  const address = picture.state === 'drawn' ? picture.address : null;
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address);
    },
    [address],
  );
  return picture;
}

function addressOf(png: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }));
}
