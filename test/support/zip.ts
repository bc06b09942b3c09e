/** Reads ZIP files for tests, by their central directory, and checks every sum: what an unpacker would do. */
import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * @param file a whole ZIP without comment
 * @returns contents by path, in the order of the directory
 * @throws Error when the file is not a ZIP or a sum is wrong
 */
export function readZip(file: Buffer): Map<string, Buffer> {
  const end = file.length - 22;
  if (end < 0 || file.readUInt32LE(end) !== END) throw new Error('no ZIP');
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error('no entry in the directory');
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
      file.readUInt16LE(at + offset),
    );
    const name = file.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    entries.set(name, readContent(file, at, name));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function readContent(file: Buffer, entry: number, name: string): Buffer {
  const local = file.readUInt32LE(entry + 42);
  if (file.readUInt32LE(local) !== LOCAL) throw new Error(`no file behind ${name}`);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + file.readUInt32LE(entry + 20));
  const content = file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
  if (crc32(content) !== file.readUInt32LE(entry + 16)) throw new Error(`the sum of ${name} is wrong`);
  return content;
}
