import {articleId, articleParameters, calendarParameters, fileName} from './parameters.ts';
import {componentSchemas, ref, type JsonSchema} from './schemas.ts';
import {introduction} from './texts.ts';

type Part = Readonly<Record<string, unknown>>;

const content = (name: string, type = 'application/json') => ({[type]: {schema: ref(name)}});

const header = (description: string, schema: JsonSchema = {type: 'string'}) => ({
  description,
  schema,
});

const cacheHeaders = {
  ETag: header('Tag of these very bytes; send it as If-None-Match.'),
  'Cache-Control': header('How long it may be kept.'),
};

const ok = (name: string, type?: string) => ({
  description: 'OK',
  headers: cacheHeaders,
  content: content(name, type),
});

/** References to the problems that an operation may answer with. */
const problems = (...statuses: number[]): Part =>
  Object.fromEntries(
    [...statuses, 500, 503].map((status) => [
      status,
      {$ref: `#/components/responses/Problem${status}`},
    ]),
  );

const notModified = {304: {description: 'What If-None-Match names is still what there is.'}};

const get = (summary: string, name: string, parameters: readonly object[], more: Part = {}) => ({
  get: {
    summary,
    ...(parameters.length > 0 && {parameters}),
    responses: {
      200: ok(name),
      ...notModified,
      ...problems(...(parameters.length > 0 ? [400] : [])),
    },
    ...more,
  },
});

/** What is sent may be JSON or plain text, which browsers send to other origins without asking first. */
const sent = (name: string, example: object) => ({
  required: true,
  content: {
    'application/json': {schema: ref(name), example},
    'text/plain': {
      schema: {type: 'string', contentMediaType: 'application/json', contentSchema: ref(name)},
    },
  },
});

const file = (summary: string) => ({
  get: {
    summary,
    parameters: [fileName],
    responses: {
      200: {description: 'The file.', headers: cacheHeaders},
      ...notModified,
      ...problems(404),
    },
  },
});

const paths: Part = {
  '/articles': get('A page of articles', 'Feed', articleParameters, {
    responses: {200: ok('Feed', 'application/feed+json'), ...notModified, ...problems(400)},
  }),
  '/articles/{id}': get('One article with its body', 'Article', [articleId], {
    responses: {200: ok('Article'), ...notModified, ...problems(404)},
  }),
  '/articles/{id}/ratings': {
    post: {
      summary: "Counts one reader's score of an article",
      parameters: [articleId],
      requestBody: sent('Score', {score: 4}),
      responses: {
        200: {description: 'Counted, and on disk.', content: content('Rating')},
        ...problems(400, 403, 404, 413, 429),
      },
    },
  },
  '/articles/{id}/reports': {
    post: {
      summary: 'Tells the editors what is wrong in an article',
      parameters: [articleId],
      requestBody: sent('Report', {message: 'Sai số điện thoại.', selection: '0200 123 456'}),
      responses: {
        202: {description: 'Kept for the editors.', content: content('Status')},
        ...problems(400, 403, 404, 413, 429),
      },
    },
  },
  '/categories': get('All categories, each with its number of articles', 'Categories', []),
  '/calendar': get('The events of some days', 'Calendar', calendarParameters),
  '/links': get('All linked sites, in the order of the editors', 'Links', []),
  '/visits': {
    ...get('How often the site that asks was visited; counts nothing', 'Visits', []),
    post: {
      summary: 'Counts one visit',
      requestBody: {
        description: 'Nothing, or the random id of one load of a page, by which a repeat is known.',
        content: {'text/plain': {schema: {type: 'string', pattern: '^([A-Za-z0-9_-]{8,64})?$'}}},
      },
      responses: {
        200: {description: 'Counted, and on disk.', content: content('Visits')},
        ...problems(400, 403, 413, 429),
      },
    },
  },
  '/pictures/{name}': file('A picture of an article'),
  '/files/{name}': file('An attachment of an article'),
  '/healthz': {
    get: {
      summary: 'Whether the process is worth keeping',
      responses: {200: {description: 'It is.', content: content('Status')}, ...problems()},
    },
  },
  '/readyz': {
    get: {
      summary: 'Whether requests can be answered now',
      responses: {200: {description: 'They can.', content: content('Status')}, ...problems()},
    },
  },
};

const descriptions: Readonly<Record<number, string>> = {
  400: 'A parameter, header or field is not as allowed; the answer names it.',
  403: 'Pages of this origin may send nothing here.',
  404: 'There is no such thing.',
  413: 'What was sent is too long.',
  429: 'Too much comes from this sender; Retry-After says when to go on.',
  500: 'The endpoint failed; the reason is in its log.',
  503: 'The database cannot work now; Retry-After says when to ask again.',
};

/** The contract as an OpenAPI 3.1 document; `servers` is filled in where it is served. */
export function openApi(version: string): Part {
  const responses = Object.entries(descriptions).map(([status, description]) => [
    `Problem${status}`,
    {
      description,
      ...(/429|503/u.test(status) && {
        headers: {'Retry-After': header('Seconds.', {type: 'integer'})},
      }),
      content: content('Problem', 'application/problem+json'),
    },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'portal-endpoint',
      version,
      summary: 'The sections of a government portal as JSON',
      description: introduction.replaceAll('\n', ' '),
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [{url: '.'}],
    paths,
    components: {
      schemas: componentSchemas(),
      responses: Object.fromEntries(responses) as Part,
    },
  };
}
