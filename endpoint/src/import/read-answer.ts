import type {IncomingMessage} from 'node:http';
import type {Readable, Transform} from 'node:stream';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {ImportError} from './import-error.ts';

/**
 * The whole body of an answer, decompressed. Bytes are counted after decompression, because a few
 * kilobytes can become gigabytes.
 *
 * @throws {ImportError} when it is larger than allowed, or packed in a way that we did not ask for.
 */
export async function readAnswer(
  response: IncomingMessage,
  mostBytes: number,
  {href}: URL,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpack(response, href) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) {
        throw new ImportError(`${href} is larger than ${Math.round(mostBytes / 1e6)} MB.`);
      }
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpack(response: IncomingMessage, href: string): Readable {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  switch (coding) {
    case 'identity':
    case '':
      return response;
    case 'gzip':
    case 'x-gzip':
      return through(response, createGunzip());
    case 'deflate':
      return through(response, createInflate());
    case 'br':
      return through(response, createBrotliDecompress());
    default:
      throw new ImportError(`${href} is compressed as "${coding}", which is not supported.`);
  }
}

/** A pipe through which errors go too. */
function through(response: IncomingMessage, unpacker: Transform): Readable {
  response.on('error', (error) => unpacker.destroy(error));
  response.on('aborted', () => unpacker.destroy(new Error('the connection was cut')));
  return response.pipe(unpacker);
}
