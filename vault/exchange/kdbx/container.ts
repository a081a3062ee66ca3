import { ExchangeError, throwIfCancelled } from '../errors.ts';
import type { ExchangeLimits } from '../limits.ts';
import { guardXml, unpackBounded } from './guard.ts';
import { kdbxweb, xmlTools } from './library.ts';
import { checkWork } from './work.ts';

/** What opens a password file; at least one of the two. */
export interface KdbxSecrets {
  readonly password?: string | undefined;
  /** The key file's bytes: XML 1 and 2, 32 raw bytes, 64 hex digits, or any file (KeePass' own rules). */
  readonly keyFile?: Uint8Array | undefined;
}

/**
 * Opens a KDBX 3.1 or 4 file with kdbxweb's parts, in our order: header, limits of its key derivation, keys,
 * bounded unpacking, a look over the XML, and only then the parser. (kdbxweb's own `load` does it all in one go and
 * takes 4 GB for a file of 100,000 entries.) Source: keepass.info/help/kb/kdbx_4.html.
 */
export async function openContainer(
  bytes: Uint8Array,
  secrets: KdbxSecrets,
  limits: ExchangeLimits,
  signal?: AbortSignal,
): Promise<kdbxweb.Kdbx> {
  const kdbx = new kdbxweb.Kdbx();
  kdbx.credentials = await credentialsOf(secrets);
  const context = new kdbxweb.KdbxContext({ kdbx });
  const stream = new kdbxweb.BinaryStream(bufferOf(bytes));
  kdbx.header = kdbxweb.KdbxHeader.read(stream, context);
  checkWork(kdbx.header, limits);
  const packed = kdbx.versionMajor === 3 ? await decrypt3(kdbx, stream) : await decrypt4(kdbx, stream);
  throwIfCancelled(signal);
  const isPacked = kdbx.header.compression === kdbxweb.Consts.CompressionAlgorithm.GZip;
  const plain = isPacked ? unpackBounded(packed, limits) : packed;
  if (plain.length > limits.kdbxUnpacked) throw new ExchangeError('kdbx-unsafe');
  return parsed(kdbx, context, plain, limits);
}

/** Fails with `kdbx-secret-missing` when neither password nor key file is given. */
export async function credentialsOf(secrets: KdbxSecrets): Promise<kdbxweb.Credentials> {
  const { password, keyFile } = secrets;
  if (password === undefined && keyFile === undefined) throw new ExchangeError('kdbx-secret-missing');
  const hidden = password === undefined ? null : kdbxweb.ProtectedValue.fromString(password);
  const credentials = new kdbxweb.Credentials(hidden, keyFile === undefined ? null : await keyOf(keyFile));
  return credentials.ready;
}

/** Any file may be a key file; one that cannot be KeePass' own XML is hashed here, and never parsed. */
async function keyOf(keyFile: Uint8Array): Promise<ArrayBuffer> {
  const isOwn = keyFile.length < 65_536 && !/<!/.test(new TextDecoder('latin1').decode(keyFile));
  return isOwn ? bufferOf(keyFile) : kdbxweb.CryptoEngine.sha256(bufferOf(keyFile));
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

async function parsed(
  kdbx: kdbxweb.Kdbx,
  context: kdbxweb.KdbxContext,
  plain: Uint8Array,
  limits: ExchangeLimits,
): Promise<kdbxweb.Kdbx> {
  const stream = new kdbxweb.BinaryStream(bufferOf(plain));
  if (kdbx.versionMajor === 4) kdbx.header.readInnerHeader(stream, context);
  const xml = guardXml(new TextDecoder().decode(stream.readBytesToEnd()), limits);
  const document = xmlTools.parse(xml);
  const { protectedStreamKey: key, crsAlgorithm: algorithm } = kdbx.header;
  if (key === undefined || algorithm === undefined) throw new ExchangeError('kdbx-damaged');
  const generator = await kdbxweb.ProtectSaltGenerator.create(key, algorithm);
  xmlTools.setProtectedValues(document.documentElement, generator);
  Object.assign(kdbx, { xml: document });
  return kdbx.loadFromXml(context);
}

async function decrypt3(kdbx: kdbxweb.Kdbx, stream: kdbxweb.BinaryStream): Promise<Uint8Array> {
  const { transformSeed, keyEncryptionRounds: rounds, masterSeed, streamStartBytes: start } = kdbx.header;
  if (!transformSeed || !rounds || !masterSeed || !start) throw new ExchangeError('kdbx-damaged');
  const secret = new Uint8Array(await kdbx.credentials.getHash());
  const transformed = await kdbxweb.KeyEncryptorAes.encrypt(secret, transformSeed, rounds);
  const { sha256 } = kdbxweb.CryptoEngine;
  const key = await sha256(joined(masterSeed, await sha256(bufferOf(transformed))));
  const plain = new Uint8Array(await decryptData(kdbx.header, stream.readBytesToEnd(), key));
  const begun = new Uint8Array(start);
  if (!begun.every((byte, at) => plain[at] === byte)) throw new ExchangeError('kdbx-wrong-secret');
  return new Uint8Array(await kdbxweb.HashedBlockTransform.decrypt(bufferOf(plain.subarray(begun.length))));
}

async function decrypt4(kdbx: kdbxweb.Kdbx, stream: kdbxweb.BinaryStream): Promise<Uint8Array> {
  const { header } = kdbx;
  const { kdfParameters, masterSeed, endPos } = header;
  if (!kdfParameters || masterSeed?.byteLength !== 32 || endPos === undefined)
    throw new ExchangeError('kdbx-damaged');
  const { sha256, sha512, hmacSha256 } = kdbxweb.CryptoEngine;
  const head = stream.readBytesNoAdvance(0, endPos);
  if (!isEqual(stream.readBytes(32), await sha256(head))) throw new ExchangeError('kdbx-damaged');
  const salt = kdfParameters.get('S');
  if (!(salt instanceof ArrayBuffer)) throw new ExchangeError('kdbx-damaged');
  const derived = await kdbxweb.KeyEncryptorKdf.encrypt(await kdbx.credentials.getHash(salt), kdfParameters);
  const hmacKey = await sha512(joined(masterSeed, derived, Uint8Array.of(1).buffer));
  const headKey = await kdbxweb.HmacBlockTransform.getHmacKey(
    hmacKey,
    new kdbxweb.Int64(0xffffffff, 0xffffffff),
  );
  if (!isEqual(stream.readBytes(32), await hmacSha256(headKey, head)))
    throw new ExchangeError('kdbx-wrong-secret');
  const sealed = await kdbxweb.HmacBlockTransform.decrypt(stream.readBytesToEnd(), hmacKey);
  return new Uint8Array(await decryptData(header, sealed, await sha256(joined(masterSeed, derived))));
}

async function decryptData(
  header: kdbxweb.KdbxHeader,
  data: ArrayBuffer,
  key: ArrayBuffer,
): Promise<ArrayBuffer> {
  const { dataCipherUuid: cipher, encryptionIV: iv } = header;
  if (cipher === undefined || iv === undefined) throw new ExchangeError('kdbx-damaged');
  const { CipherId } = kdbxweb.Consts;
  if (cipher.toString() === CipherId.ChaCha20) return kdbxweb.CryptoEngine.chacha20(data, key, iv);
  if (cipher.toString() !== CipherId.Aes) throw new ExchangeError('kdbx-unsupported');
  const aes = kdbxweb.CryptoEngine.createAesCbc();
  await aes.importKey(key);
  return aes.decrypt(data, iv);
}

function joined(...parts: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole.buffer;
}

function isEqual(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
