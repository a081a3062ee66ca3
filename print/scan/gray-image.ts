/** A picture in grey: one byte a pixel, 0 black, row by row. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Grey of `channels` interleaved samples: 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA; alpha over white paper. */
export function grayOf(
  samples: Uint8Array,
  width: number,
  height: number,
  channels: 1 | 2 | 3 | 4,
): GrayImage {
  const data = new Uint8Array(width * height);
  const colour = channels > 2;
  const alpha = channels % 2 === 0 ? channels - 1 : undefined;
  for (let i = 0, at = 0; i < data.length; i++, at += channels) {
    const red = samples[at] ?? 0;
    // Rec. 601 luma in 1/1024.
    const luma = colour
      ? (306 * red + 601 * (samples[at + 1] ?? 0) + 117 * (samples[at + 2] ?? 0) + 512) >> 10
      : red;
    const cover = alpha === undefined ? 255 : (samples[at + alpha] ?? 255);
    data[i] = cover === 255 ? luma : 255 - ((((255 - luma) * cover) / 255) | 0);
  }
  return { width, height, data };
}

/** The part of a picture inside a region, which must lie within it. */
export function crop(image: GrayImage, region: Region): GrayImage {
  const data = new Uint8Array(region.width * region.height);
  for (let y = 0; y < region.height; y++) {
    const from = (region.top + y) * image.width + region.left;
    data.set(image.data.subarray(from, from + region.width), y * region.width);
  }
  return { width: region.width, height: region.height, data };
}

/** Scaled by a factor: bilinear when it grows, means of boxes when it shrinks below a half. */
export function scale(image: GrayImage, factor: number): GrayImage {
  const width = Math.max(1, Math.round(image.width * factor));
  const height = Math.max(1, Math.round(image.height * factor));
  if (factor < 0.5) return scale(halve(image), factor * 2);
  const data = new Uint8Array(width * height);
  const columns = positions(width, image.width);
  const rows = positions(height, image.height);
  for (let y = 0, at = 0; y < height; y++) {
    const { low, high, weight: down } = rows[y] ?? nowhere;
    for (let x = 0; x < width; x++, at++) {
      const { low: left, high: right, weight } = columns[x] ?? nowhere;
      const above = mix(image, low * image.width, left, right, weight);
      const below = mix(image, high * image.width, left, right, weight);
      data[at] = above + (below - above) * down + 0.5;
    }
  }
  return { width, height, data };
}

const nowhere = { low: 0, high: 0, weight: 0 };

function positions(count: number, of: number): { low: number; high: number; weight: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const at = Math.min(Math.max(((i + 0.5) * of) / count - 0.5, 0), of - 1);
    const low = Math.floor(at);
    return { low, high: Math.min(low + 1, of - 1), weight: at - low };
  });
}

function mix(image: GrayImage, row: number, left: number, right: number, weight: number): number {
  const a = image.data[row + left] ?? 0;
  return a + ((image.data[row + right] ?? 0) - a) * weight;
}

function halve(image: GrayImage): GrayImage {
  const [width, height] = [Math.ceil(image.width / 2), Math.ceil(image.height / 2)];
  const data = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const top = 2 * y * image.width;
    const bottom = Math.min(2 * y + 1, image.height - 1) * image.width;
    for (let x = 0; x < width; x++, at++) {
      const [left, right] = [2 * x, Math.min(2 * x + 1, image.width - 1)];
      const sum =
        (image.data[top + left] ?? 0) +
        (image.data[top + right] ?? 0) +
        (image.data[bottom + left] ?? 0) +
        (image.data[bottom + right] ?? 0);
      data[at] = sum >> 2;
    }
  }
  return { width, height, data };
}
