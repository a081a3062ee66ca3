import { useEffect, useState } from 'react';
import { useSpeech } from '../language.tsx';
import { sigill } from '../sigill.ts';

export interface PagePictureProps {
  readonly print: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly dpi?: number;
}

/** A picture of one page of a print; its address is given back when the picture goes. */
export function PagePicture({ print, page, pages, dpi = 60 }: PagePictureProps) {
  const { t } = useSpeech();
  const address = usePictureAddress(print, page, dpi);
  const name = t('app.frame.page-picture', { page: page + 1, pages });
  return (
    <span className="page-picture" aria-busy={address === null}>
      {address !== null && <img src={address} alt={name} />}
    </span>
  );
}

function usePictureAddress(print: number, page: number, dpi: number): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let made: string | null = null;
    void sigill.vault.pagePicture({ print, page, dpi }).then((answer) => {
      if (!isCurrent || !answer.ok) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(answer.value.png)], { type: 'image/png' }));
      setAddress(made);
    });
    return () => {
      isCurrent = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [print, page, dpi]);
  return address;
}
