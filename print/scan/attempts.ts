import { sharpen, soften, threshold } from './filters.ts';
import { crop, scale, type GrayImage, type Region } from './gray-image.ts';
import type { Binarizer } from './qr-reader.ts';

/** One way to look at a picture again, most fruitful first. Each gives pictures to read, made when asked for. */
export interface Attempt {
  readonly name: string;
  readonly binarizer: Binarizer;
  readonly views: (image: GrayImage) => Iterable<GrayImage>;
}

const whole = (
  name: string,
  change: (image: GrayImage) => GrayImage,
  binarizer: Binarizer = 'LocalAverage',
): Attempt => ({
  name,
  binarizer,
  *views(image) {
    yield change(image);
  },
});
const tiled = (
  name: string,
  across: number,
  down: number,
  change: (image: GrayImage) => GrayImage,
): Attempt => ({
  name,
  binarizer: 'LocalAverage',
  *views(image) {
    for (const region of tiles(image, across, down)) yield change(crop(image, region));
  },
});
const same = (image: GrayImage): GrayImage => image;

/** The first look. */
export const firstAttempt: Attempt = whole('as it is', same);

/** What is tried on a picture that did not give all its codes. They cost seconds. */
export const furtherAttempts: readonly Attempt[] = [
  whole('soft', soften),
  whole('one limit', same, 'GlobalHistogram'),
  whole('seven tenths', (image) => scale(image, 0.7)),
  tiled('quarters', 2, 2, same),
  whole('sharp', sharpen),
  tiled('twelfths', 3, 4, same),
  tiled('soft twelfths', 3, 4, soften),
  tiled('large twelfths', 3, 4, (image) => scale(soften(image), 1.5)),
  tiled('sharp large twelfths', 3, 4, (image) => sharpen(scale(image, 2))),
  whole('black and white', (image) => threshold(soften(image)), 'GlobalHistogram'),
];

/** Regions that cover a picture, each overlapping its neighbours so that a code lies whole in one of them. */
function* tiles({ width, height }: GrayImage, across: number, down: number): Generator<Region> {
  const [tileWidth, tileHeight] = [reach(width, across), reach(height, down)];
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const left = Math.round((column * (width - tileWidth)) / Math.max(1, across - 1));
      const top = Math.round((row * (height - tileHeight)) / Math.max(1, down - 1));
      yield { left, top, width: tileWidth, height: tileHeight };
    }
  }
}

/** A tile's side: its share and half as much again. */
function reach(side: number, parts: number): number {
  return Math.min(side, Math.ceil((side / parts) * 1.5));
}
