import {inflateRawSync} from 'node:zlib';
import {ImportError} from './import-error.ts';

/** Most bytes of all files of a workbook together. */
const mostBytes = 50_000_000;

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;

/**
 * Unpacks a zip file for its size alone, and stops where that gets too large: a workbook of a few
 * kilobytes can hold gigabytes, and what it says of its sizes need not be true.
 *
 * @throws {ImportError} when it is too large or broken.
 */
export function checkUnpackedSize(zip: Buffer, address: string): void {
  let left = mostBytes;
  try {
    for (const {method, data} of entriesOf(zip)) {
      // One byte more than allowed is enough to know; zero would mean no limit.
      const maxOutputLength = left + 1;
      left -= method === 0 ? data.length : inflateRawSync(data, {maxOutputLength}).length;
    }
  } catch (cause) {
    const isTooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isTooLarge ? `unpacks to more than ${mostBytes / 1e6} MB` : 'is a broken file';
    throw new ImportError(`${address} ${reason}.`, {cause});
  }
}

function* entriesOf(zip: Buffer): Generator<{method: number; data: Buffer}> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || zip.readUInt32LE(end) !== endSignature) throw new Error('no end');
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new Error('no entry');
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    yield {
      method: zip.readUInt16LE(at + 10),
      data: zip.subarray(begin, begin + zip.readUInt32LE(at + 20)),
    };
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
