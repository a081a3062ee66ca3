import { useState } from 'react';

/** null fits the whole page into its place; 1 is the size on paper. */
export type Zoom = number | null;

const steps: readonly number[] = [0.5, 0.75, 1, 1.5, 2, 3];
const cssDpi = 96;
const millimetresInInch = 25.4;
const mostDpi = 300;

export interface ZoomHold {
  readonly zoom: Zoom;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fit: () => void;
  readonly canGrow: boolean;
  readonly canShrink: boolean;
}

/** How large a page is shown, in steps. From "whole page" the first step up is the size on paper. */
export function useZoom(): ZoomHold {
  const [zoom, setZoom] = useState<Zoom>(null);
  const larger = steps.find((step) => step > (zoom ?? 0.99));
  const smaller = steps.findLast((step) => step < (zoom ?? 0.99));
  return {
    zoom,
    larger: () => {
      if (larger !== undefined) setZoom(larger);
    },
    smaller: () => {
      if (smaller !== undefined) setZoom(smaller);
    },
    fit: () => {
      setZoom(null);
    },
    canGrow: larger !== undefined,
    canShrink: smaller !== undefined,
  };
}

/** Dots per inch for a picture that is sharp on this screen at that size. @param density device pixels in a CSS pixel */
export function dpiFor(zoom: Zoom, density: number): number {
  return Math.min(mostDpi, Math.round(cssDpi * (zoom ?? 1) * density));
}

/** CSS pixels of a length on paper at that size. */
export function pixelsOf(millimetres: number, zoom: number): number {
  return Math.round((millimetres / millimetresInInch) * cssDpi * zoom);
}
