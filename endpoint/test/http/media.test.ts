import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readMedia} from '../../src/http/media.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'));
  await mkdir(join(folder, 'pictures'));
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'secret.svg'), '<svg/>');
  await writeFile(join(folder, 'pictures', 'hill.svg'), '<svg/>');
  await writeFile(join(folder, 'pictures', '.hidden.svg'), '<svg/>');
  await writeFile(join(folder, 'pictures', 'notes.txt'), 'x');
  await writeFile(join(folder, 'files', 'form.pdf'), '%PDF-1.4');
});

afterAll(() => rm(folder, {recursive: true}));

describe('readMedia', () => {
  it.each([
    'missing.svg',
    '../secret.svg',
    '..%2Fsecret.svg',
    '.hidden.svg',
    'notes.txt',
    '',
    'a\0.svg',
  ])('has no picture "%s"', async (name) => {
    expect(await readMedia(folder, 'pictures', name)).toBeUndefined();
  });

  it('does not serve a picture as a file, nor a file as a picture', async () => {
    expect(await readMedia(folder, 'files', 'hill.svg')).toBeUndefined();
    expect(await readMedia(folder, 'pictures', 'form.pdf')).toBeUndefined();
  });

  it('serves pictures that may style themselves and nothing more', async () => {
    expect(await readMedia(folder, 'pictures', 'hill.svg')).toMatchObject({
      contentType: 'image/svg+xml; charset=utf-8',
      headers: {'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'"},
    });
  });

  it('serves attachments', async () => {
    expect(await readMedia(folder, 'files', 'form.pdf')).toMatchObject({
      contentType: 'application/pdf',
    });
  });
});
