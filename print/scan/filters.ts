import type { GrayImage } from './gray-image.ts';

/** Each pixel the mean of its 3 × 3 surroundings: takes the grain of noise and of toner. */
export function soften(image: GrayImage): GrayImage {
  return { ...image, data: blurPass(blurPass(image.data, image.width, 1), image.width, image.width) };
}

/** Unsharp mask of radius 1: opens modules that a soft lens or a copier has closed. */
export function sharpen(image: GrayImage): GrayImage {
  const soft = soften(image).data;
  const data = new Uint8Array(image.data.length);
  for (let i = 0; i < data.length; i++) {
    const value = image.data[i] ?? 0;
    data[i] = Math.max(0, Math.min(255, value + 2 * (value - (soft[i] ?? 0))));
  }
  return { ...image, data };
}

/** Black or white at Otsu's threshold (1979): the split with the largest variance between the two sides. */
export function threshold(image: GrayImage): GrayImage {
  const limit = otsu(image.data);
  return { ...image, data: image.data.map((value) => (value > limit ? 255 : 0)) };
}

/** Mean of three pixels along one axis: `step` is 1 across, the width down. Edges keep their own value. */
function blurPass(from: Uint8Array, width: number, step: number): Uint8Array {
  const to = new Uint8Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const value = from[i] ?? 0;
    const edge = step === 1 && (i % width === 0 || i % width === width - 1);
    to[i] = edge ? value : ((from[i - step] ?? value) + value + (from[i + step] ?? value)) / 3;
  }
  return to;
}

function otsu(data: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const total = data.length;
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  let best = { limit: 127, variance: -1 };
  for (let limit = 0, below = 0, sumBelow = 0; limit < 255; limit++) {
    below += counts[limit] ?? 0;
    sumBelow += limit * (counts[limit] ?? 0);
    if (below === 0 || below === total) continue;
    const distance = sumBelow / below - (sum - sumBelow) / (total - below);
    const variance = below * (total - below) * distance * distance;
    if (variance > best.variance) best = { limit, variance };
  }
  return best.limit;
}
