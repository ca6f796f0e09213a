/*
 * Loaded in front of a program (`node --import`), makes its disk full while the file FULL_DISK_FLAG exists:
 * what would make a file longer fails as the system would let it fail; what is written over is written.
 */
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

const {existsSync, fstatSync, writeSync} = fs;
const flag = process.env.FULL_DISK_FLAG ?? '';

fs.writeSync = (fd, buffer, offset, length, position) => {
  const isLonger = typeof position === 'number' && position + length > fstatSync(fd).size;
  if (isLonger && existsSync(flag)) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
  }
  return writeSync(fd, buffer, offset, length, position);
};
syncBuiltinESMExports();
