import {orders, sections} from '../articles/article-query.ts';
import type {JsonSchema} from './schemas.ts';

const query = (name: string, description: string, schema: JsonSchema, example?: unknown) => ({
  name,
  in: 'query',
  description,
  schema,
  ...(example !== undefined && {example}),
});

const day: JsonSchema = {type: 'string', format: 'date'};

/** The parameters of `GET articles`. */
export const articleParameters = [
  query('section', 'Only what the editors put there.', {enum: [...sections]}, 'hot'),
  query('category', 'Id of a category; those below it are included.', {
    type: 'string',
    pattern: '^[A-Za-z0-9_.-]{1,100}$',
  }),
  query(
    'q',
    'All its words, in title, summary, names or body.',
    {type: 'string', maxLength: 200},
    'uỷ ban nhân dân',
  ),
  query('from', 'First day.', day, '2026-01-01'),
  query('to', 'Last day.', day),
  query(
    'sort',
    'Newest first, or the best hits first. By default relevance with q, date without.',
    {
      enum: [...orders],
    },
  ),
  query('page', 'From 1; a page past the last is empty.', {
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000_000,
    default: 1,
  }),
  query('limit', 'Articles a page.', {type: 'integer', minimum: 1, maximum: 50, default: 10}),
];

/** The parameters of `GET calendar`. */
export const calendarParameters = [
  query(
    'from',
    'First day. Without both, it is this week; with one, seven days.',
    day,
    '2026-11-23',
  ),
  query('to', 'Last day; at most 400 days after the first.', day, '2026-11-29'),
];

/** The id of an article, in the path. */
export const articleId = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of an article, as lists give it.',
  schema: {type: 'string', pattern: '^[A-Za-z0-9_.-]{1,200}$'},
};

/** The name of a file, in the path. */
export const fileName = {
  name: 'name',
  in: 'path',
  required: true,
  description: 'Name of a file, as articles give it.',
  schema: {type: 'string'},
};
