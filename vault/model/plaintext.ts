import { byteReader, concatBytes, uint } from '../../crypto/index.ts';
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { dictionary } from './dictionary.ts';
import { ModelError } from './errors.ts';

const headLength = 5;
const stored = 0;
const deflated = 1;
/** No text is longer than this when inflated: 1 MB, format rules F. */
export const longestText = 1_000_000;

/** The step of compartments that hold secrets; all others have 64. */
export const secretStep = 256;

/**
 * The plaintext of a row: method, length, text, zeros up to the compartment's step (to 256 above 1,024 bytes), so
 * that a row's size says little of what it holds. Compartments of secrets (step 256) are never deflated: there a
 * length would tell of the content. Fails with `record-too-large`.
 */
export function framePlaintext(text: Uint8Array, step: number): Uint8Array {
  if (text.length > longestText) throw new ModelError('record-too-large', undefined, { bytes: text.length });
  const small = step === secretStep ? text : deflateSync(text, { level: 9, dictionary });
  const [method, body] = small.length < text.length ? [deflated, small] : [stored, text];
  const length = paddedLength(headLength + body.length, step);
  const zeros = new Uint8Array(length - headLength - body.length);
  return concatBytes(Uint8Array.of(method), uint(body.length, 4), body, zeros);
}

/**
 * The text of a row's plaintext. Fails with `record-damaged` on another method, length or padding than the format
 * says, on a broken stream, and on one that would inflate to more than 1 MB (which is not inflated further).
 */
export function unframePlaintext(plaintext: Uint8Array, step: number): Uint8Array {
  if (plaintext.length < headLength) throw new ModelError('record-damaged');
  const reader = byteReader(plaintext);
  const method = reader.uint(1);
  const length = reader.uint(4);
  if (plaintext.length !== paddedLength(headLength + length, step)) throw new ModelError('record-damaged');
  const body = reader.take(length);
  if (reader.take(reader.left()).some((byte) => byte !== 0)) throw new ModelError('record-damaged');
  const text =
    method === stored ? body : method === deflated && step !== secretStep ? inflate(body) : undefined;
  if (text === undefined || text.length > longestText) throw new ModelError('record-damaged');
  return text;
}

function paddedLength(length: number, step: number): number {
  const used = length > 1_024 ? 256 : step;
  return Math.ceil(length / used) * used;
}

/** Deflate gives at most 1,032 bytes for one, so that so few bytes cannot hurt however they inflate. */
const harmless = 1_024;

/** fflate makes itself a buffer of 128 kB for every text unless it is given one; thousands are read at unlock. */
const workspace = new Uint8Array(longestText + 1);

function inflate(body: Uint8Array): Uint8Array {
  try {
    return body.length <= harmless ? inflateAtOnce(body) : inflateInSteps(body);
  } catch {
    throw new ModelError('record-damaged');
  }
}

/** What does not fit in the workspace fills it, and is then one byte too long to be a text. */
function inflateAtOnce(body: Uint8Array): Uint8Array {
  const inflated = inflateSync(body, { dictionary, out: workspace });
  const text = inflated.slice();
  inflated.fill(0);
  return text;
}

function inflateInSteps(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    length += part.length;
    if (length > longestText) throw new ModelError('record-damaged');
    parts.push(part.slice());
  });
  for (let at = 0; at < body.length; at += harmless) {
    stream.push(body.subarray(at, at + harmless), at + harmless >= body.length);
  }
  return concatBytes(...parts);
}
