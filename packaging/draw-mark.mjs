/**
 * Draws the mark, a round seal with a notched rim and a keyhole: mark.svg (one path, one ink, for screen and paper)
 * and the programs' icons. Run it after a change here: node packaging/draw-mark.mjs
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';

const size = 64;
const middle = size / 2;
const rim = { notches: 18, radius: 29, bulge: 6 };
const gap = { outer: 23.4, inner: 20.8 };
const keyhole = { y: 27.6, radius: 5.6, neck: 2.5, neckY: 32.6, foot: 4.6, footY: 42 };
const red = [0x9e, 0x2a, 0x2b];
const paper = [0xf6, 0xf4, 0xef];

const round = (value) => Number(value.toFixed(2));
const at = (angle, radius) =>
  `${round(middle + radius * Math.sin(angle))} ${round(middle - radius * Math.cos(angle))}`;
const circle = (radius) =>
  `M${at(0, radius)}A${radius} ${radius} 0 1 1 ${at(Math.PI, radius)}A${radius} ${radius} 0 1 1 ${at(0, radius)}Z`;

function rimPath() {
  const step = (2 * Math.PI) / rim.notches;
  const arcs = Array.from(
    { length: rim.notches },
    (_, i) => `A${rim.bulge} ${rim.bulge} 0 0 1 ${at((i + 1) * step, rim.radius)}`,
  );
  return `M${at(0, rim.radius)}${arcs.join('')}Z`;
}

function keyholePath() {
  const { radius, neck, neckY, foot, footY } = keyhole;
  const bow = `A${radius} ${radius} 0 1 1 ${middle + neck} ${neckY}`;
  return `M${middle - neck} ${neckY}${bow}L${middle + foot} ${footY}H${middle - foot}Z`;
}

const markPath = rimPath() + circle(gap.outer) + circle(gap.inner) + keyholePath();

/** Whether a point of the 64 x 64 field has ink: the same shapes as the path, asked point by point. */
function hasInk(x, y) {
  const [dx, dy] = [x - middle, y - middle];
  const distance = Math.hypot(dx, dy);
  if (distance > gap.outer) return isInRim(dx, dy);
  return distance < gap.inner && !isInKeyhole(x, y);
}

function isInRim(dx, dy) {
  const step = (2 * Math.PI) / rim.notches;
  const half = rim.radius * Math.sin(step / 2);
  const edge = rim.radius * Math.cos(step / 2);
  const centre = edge - Math.sqrt(rim.bulge ** 2 - half ** 2);
  const angle = Math.atan2(dx, -dy);
  const fromMiddle = angle - (Math.floor(angle / step) + 0.5) * step;
  const [along, across] = [
    Math.hypot(dx, dy) * Math.cos(fromMiddle),
    Math.hypot(dx, dy) * Math.sin(fromMiddle),
  ];
  return along <= edge || Math.hypot(along - centre, across) <= rim.bulge;
}

function isInKeyhole(x, y) {
  if (Math.hypot(x - middle, y - keyhole.y) <= keyhole.radius) return true;
  if (y < keyhole.neckY || y > keyhole.footY) return false;
  const share = (y - keyhole.neckY) / (keyhole.footY - keyhole.neckY);
  return Math.abs(x - middle) <= keyhole.neck + share * (keyhole.foot - keyhole.neck);
}

/** The icon: the mark on a sheet of paper with round corners, four by four samples a pixel. */
function iconPixels(pixels) {
  const samples = 4;
  const out = Buffer.alloc(pixels * (pixels * 4 + 1));
  for (let row = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < samples ** 2; i++) {
        const x = ((column + ((i % samples) + 0.5) / samples) / pixels) * 80;
        const y = ((row + (Math.floor(i / samples) + 0.5) / samples) / pixels) * 80;
        if (!isOnSheet(x, y)) continue;
        const colour = hasInk(x - 8, y - 8) ? red : paper;
        for (const [channel, value] of colour.entries()) sum[channel] += value;
        sum[3] += 1;
      }
      const covered = Math.max(sum[3], 1);
      const pixel = [
        ...sum.slice(0, 3).map((value) => Math.round(value / covered)),
        (sum[3] * 255) / samples ** 2,
      ];
      out.set(pixel.map(Math.round), row * (pixels * 4 + 1) + 1 + column * 4);
    }
  }
  return out;
}

function isOnSheet(x, y) {
  const [radius, margin] = [16, 2];
  const [dx, dy] = [x, y].map((value) => Math.max(Math.abs(value - 40) - (40 - margin - radius), 0));
  return Math.hypot(dx, dy) <= radius;
}

/** PNG (W3C, third edition): signature, header, one deflated run of rows, end. */
export function png(pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = deflateSync(iconPixels(pixels), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, bytes) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(bytes.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** mark.svg: one path in one colour, so that others can give it theirs. */
export const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" fill="#9E2A2B" fill-rule="evenodd"><path d="${markPath}"/></svg>\n`;

function drawAll() {
  const write = (name, content) => fs.writeFileSync(path.join(import.meta.dirname, name), content);
  fs.mkdirSync(path.join(import.meta.dirname, 'icons'), { recursive: true });
  write('mark.svg', markSvg);
  for (const pixels of [16, 32, 48, 64, 128, 256, 512]) write(`icons/${pixels}x${pixels}.png`, png(pixels));
  write('icon.png', png(1024));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) drawAll();
