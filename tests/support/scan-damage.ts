import encodeQr from 'qr';
import jpeg from 'jpeg-js';

/**
 * What happens to paper on its way back: drawn pages, and the damage of scanners, copiers, phones, coffee and folding.
 * Everything is deterministic: the same seed gives the same stains.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black. */
  readonly data: Uint8Array;
}

const a4 = { width: 210, height: 297 };
const millimetresPerInch = 25.4;
const quietModules = 4;

/** Draws the codes of one page on A4 as a perfect printer and scanner would give it. */
export function drawCodePage(
  texts: readonly string[],
  layout: { qrVersion: number; moduleMm: number; columns: number; rows: number },
  dpi = 300,
): Picture {
  const pixels = (mm: number): number => (mm / millimetresPerInch) * dpi;
  const page = blank(Math.round(pixels(a4.width)), Math.round(pixels(a4.height)));
  const module = pixels(layout.moduleMm);
  texts.forEach((text, i) => {
    const code = encodeQr(text, 'raw', {
      ecc: 'medium',
      version: layout.qrVersion,
      encoding: 'alphanumeric',
      border: 1,
    });
    const side = (code.length - 2 + quietModules) * module;
    const left = (page.width - side * layout.columns) / 2 + (i % layout.columns) * side;
    const top = pixels(30) + Math.floor(i / layout.columns) * side;
    drawCode(page, code, left, top, module);
  });
  return page;
}

function drawCode(page: Picture, code: boolean[][], left: number, top: number, module: number): void {
  code.slice(1, -1).forEach((line, row) => {
    line.slice(1, -1).forEach((dark, column) => {
      if (dark) fill(page, left + column * module, top + row * module, module, module, 0);
    });
  });
}

/** A white picture. */
export function blank(width: number, height: number): Picture {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** Turned about its middle, degrees clockwise, white where nothing was. Bilinear, as a scanner's lens mixes. */
export function rotate(picture: Picture, degrees: number): Picture {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [picture.width / 2, picture.height / 2];
  return remap(picture, picture.width, picture.height, (x, y) => [
    cos * (x - middleX) + sin * (y - middleY) + middleX,
    -sin * (x - middleX) + cos * (y - middleY) + middleY,
  ]);
}

/** The same page at other dots an inch. */
export function resample(picture: Picture, fromDpi: number, toDpi: number): Picture {
  const factor = toDpi / fromDpi;
  const soft = factor < 1 ? blur(picture, 0.4 / factor) : picture;
  return remap(soft, Math.round(picture.width * factor), Math.round(picture.height * factor), (x, y) => [
    (x + 0.5) / factor - 0.5,
    (y + 0.5) / factor - 0.5,
  ]);
}

/** As a phone held at a slant sees it: the top is `squeeze` (0 to 0.3) narrower than the bottom. */
export function slant(picture: Picture, squeeze: number): Picture {
  const { width, height } = picture;
  return remap(picture, width, height, (x, y) => {
    const share = 1 - squeeze * (1 - y / height);
    return [(x - width / 2) / share + width / 2, y];
  });
}

/** Light that falls off towards the right, down to `least` (0 to 1) of full. */
export function shade(picture: Picture, least: number): Picture {
  const data = picture.data.map(
    (value, i) => value * (1 - (1 - least) * ((i % picture.width) / picture.width)),
  );
  return { ...picture, data };
}

/** Gaussian blur, sigma in pixels. */
export function blur(picture: Picture, sigma: number): Picture {
  const radius = Math.ceil(sigma * 3);
  const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const weights = Float32Array.from(kernel, (weight) => weight / total);
  const { width, height } = picture;
  const across = convolveRows(picture.data, weights, width, height);
  return { ...picture, data: convolveColumns(across, weights, width, height) };
}

function convolveRows(from: Uint8Array, weights: Float32Array, width: number, height: number): Uint8Array {
  const radius = (weights.length - 1) / 2;
  const to = new Uint8Array(from.length);
  const padded = new Float32Array(width + 2 * radius);
  for (let y = 0; y < height; y++) {
    const row = from.subarray(y * width, (y + 1) * width);
    padded.fill(row[0]!, 0, radius).fill(row[width - 1]!, width + radius);
    padded.set(row, radius);
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let k = 0; k < weights.length; k++) sum += padded[x + k]! * weights[k]!;
      to[y * width + x] = sum;
    }
  }
  return to;
}

function convolveColumns(from: Uint8Array, weights: Float32Array, width: number, height: number): Uint8Array {
  const radius = (weights.length - 1) / 2;
  const to = new Uint8Array(from.length);
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0.5);
    for (let k = 0; k < weights.length; k++) {
      const row = Math.min(Math.max(y + k - radius, 0), height - 1) * width;
      const weight = weights[k]!;
      for (let x = 0; x < width; x++) sums[x]! += from[row + x]! * weight;
    }
    to.set(sums, y * width);
  }
  return to;
}

/** Gaussian noise of this standard deviation. */
export function noise(picture: Picture, sigma: number, seed = 1): Picture {
  const random = seeded(seed);
  const data = new Uint8Array(picture.data.length);
  for (let i = 0; i < data.length; i += 2) {
    const radius = sigma * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    data[i] = clamp(picture.data[i]! + radius * Math.cos(angle));
    if (i + 1 < data.length) data[i + 1] = clamp(picture.data[i + 1]! + radius * Math.sin(angle));
  }
  return { ...picture, data };
}

/** Everything to black or white, as a copier does. */
export function photocopy(picture: Picture, limit = 128): Picture {
  return { ...picture, data: picture.data.map((value) => (value > limit ? 255 : 0)) };
}

/** Dark round stains, each of `radius` (share of the width). */
export function stains(picture: Picture, count: number, radius: number, seed = 1): Picture {
  const random = seeded(seed);
  const stained = copy(picture);
  for (let i = 0; i < count; i++) {
    disc(stained, random() * picture.width, random() * picture.height, radius * picture.width, 40);
  }
  return stained;
}

/** A white crease across the page at this share of its height, as wide as toner flakes off: `mm` at 300 dpi. */
export function foldLine(picture: Picture, share = 0.5, mm = 0.8): Picture {
  const folded = copy(picture);
  const thick = (mm / a4.width) * picture.width;
  fill(folded, 0, picture.height * share - thick / 2, picture.width, thick, 235);
  return folded;
}

/** The lower right corner torn away: a triangle with legs of this share of the width, black as a scanner's lid. */
export function tornCorner(picture: Picture, share = 0.2): Picture {
  const torn = copy(picture);
  const leg = Math.round(share * picture.width);
  for (let y = 0; y < leg; y++) {
    const row = (picture.height - leg + y) * picture.width;
    torn.data.fill(20, row + picture.width - y, row + picture.width);
  }
  return torn;
}

/** JPEG bytes at this quality, 1 to 100. */
export function toJpeg(picture: Picture, quality: number): Uint8Array {
  const { width, height } = picture;
  return new Uint8Array(jpeg.encode({ width, height, data: rgba(picture) }, quality).data);
}

/** Four bytes a pixel. */
export function rgba({ data }: Picture): Uint8Array {
  const four = new Uint8Array(data.length * 4);
  data.forEach((value, i) => four.fill(value, i * 4, i * 4 + 3).fill(255, i * 4 + 3, i * 4 + 4));
  return four;
}

/** Binary PGM (P5). */
export function toPgm({ width, height, data }: Picture): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]));
}

/**
 * Everything at once, as on the road test: stains, a fold, a torn corner, a turned page, a soft lens, noise, 200 dpi
 * and JPEG. `picture` is at 300 dpi. Returns JPEG bytes.
 */
export function roughScan(picture: Picture, seed = 1): Uint8Array {
  const worn = tornCorner(foldLine(stains(picture, 3, 0.06, seed)), 0.3);
  const scanned = resample(blur(rotate(worn, 1.7), 0.7), 300, 200);
  return toJpeg(noise(scanned, 8, seed), 60);
}

/** A generator with a seed (mulberry32), numbers from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function remap(
  picture: Picture,
  width: number,
  height: number,
  from: (x: number, y: number) => [number, number],
): Picture {
  const data = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const [atX, atY] = from(x, y);
      data[i] = sample(picture, atX, atY);
    }
  }
  return { width, height, data };
}

function sample({ width, height, data }: Picture, x: number, y: number): number {
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return 255;
  const [cx, cy] = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)];
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [fx, fy] = [cx - left, cy - top];
  const above = data[top * width + left]! * (1 - fx) + data[top * width + right]! * fx;
  const below = data[bottom * width + left]! * (1 - fx) + data[bottom * width + right]! * fx;
  return above * (1 - fy) + below * fy + 0.5;
}

function fill(
  picture: Picture,
  left: number,
  top: number,
  width: number,
  height: number,
  value: number,
): void {
  const [fromX, toX] = [Math.max(0, Math.round(left)), Math.min(picture.width, Math.round(left + width))];
  const [fromY, toY] = [Math.max(0, Math.round(top)), Math.min(picture.height, Math.round(top + height))];
  for (let y = fromY; y < toY; y++)
    picture.data.fill(value, y * picture.width + fromX, y * picture.width + toX);
}

function disc(picture: Picture, middleX: number, middleY: number, radius: number, value: number): void {
  for (let dy = -radius; dy <= radius; dy++) {
    const half = Math.sqrt(radius * radius - dy * dy);
    fill(picture, middleX - half, middleY + dy, 2 * half, 1.5, value);
  }
}

function copy(picture: Picture): Picture {
  return { ...picture, data: picture.data.slice() };
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
