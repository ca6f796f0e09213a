import {describe, expect, it} from 'vitest';
import {readDocument} from '../../src/seed/front-matter.ts';

describe('readDocument', () => {
  it.each([
    ['no fields', 'Chỉ có thân bài', '---'],
    ['fields without an end', '---\ntitle: x\n', '---'],
    ['a line that is no field', '---\ntitle: x\nnonsense\n---\n', 'nonsense'],
    ['a field without a value', '---\ntitle: \n---\n', 'title'],
  ])('says what is wrong with %s', (_, text, message) => {
    expect(() => readDocument(text)).toThrow(message);
  });

  it('keeps colons and inner spaces of a value, and reads Windows line ends', () => {
    const {fields, body} = readDocument('---\r\ntitle: Một:  hai \r\n---\r\n\r\nThân bài\r\n');
    expect(fields.required('title')).toBe('Một:  hai');
    expect(body).toBe('Thân bài');
  });
});

describe('Fields', () => {
  const fields = () => readDocument('---\na: 1\na: 2\nb: x, y ,,z\nmistyped: 3\n---\n').fields;

  it('misses what must be there', () => {
    expect(() => fields().required('c')).toThrow('"c" is missing');
    expect(fields().optional('c')).toBeUndefined();
    expect(fields().list('c')).toEqual([]);
  });

  it('does not choose between two values', () => {
    expect(() => fields().optional('a')).toThrow('more than once');
    expect(fields().all('a')).toEqual(['1', '2']);
  });

  it('notices a mistyped name', () => {
    const read = fields();
    read.all('a');
    expect(read.list('b')).toEqual(['x', 'y', 'z']);
    expect(() => read.finish()).toThrow('"mistyped"');
    read.all('mistyped');
    expect(() => read.finish()).not.toThrow();
  });
});
