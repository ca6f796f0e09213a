import {toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {eventSchema} from '../../../src/source/kinds/portal-calendar.ts';
import {linkSchema} from '../../../src/source/kinds/portal-links.ts';
import * as portal from '../../../src/source/kinds/portal-schema.ts';
import {visitsSchema} from '../../../src/source/kinds/portal-visits.ts';
import {statuses} from '../calendar/event-store.ts';
import {longest} from '../reports/report-store.ts';
import * as texts from './texts.ts';

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 has it. */
export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** What the client's schema leaves open because it takes less too, and this endpoint promises. */
interface Promise {
  /** Fields that are always there. */
  required: readonly string[];
  /** More of a field than the client asks; fields that the client does not read are added. */
  fields: Readonly<Record<string, JsonSchema>>;
}

export const ref = (name: string): JsonSchema => ({$ref: `#/components/schemas/${name}`});

const time: JsonSchema = {type: 'string', format: 'date-time'};
const address: JsonSchema = {type: 'string', format: 'uri'};
const list = (items: JsonSchema): JsonSchema => ({type: 'array', items});
const object = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema => ({
  type: 'object',
  properties,
  required,
});
const count: JsonSchema = {type: 'integer', minimum: 0};

/** The schema that the client checks with, together with what the endpoint promises beyond it. */
function promised(schema: GenericSchema, {required, fields}: Promise): JsonSchema {
  // Cutting and trimming, which the client does, have no counterpart in JSON Schema.
  const converted = toJsonSchema(schema, {
    errorMode: 'ignore',
    typeMode: 'input',
    target: 'draft-2020-12',
  });
  const base = {...(converted as JsonSchema)};
  delete base.$schema;
  const properties = {...base.properties};
  for (const [name, more] of Object.entries(fields)) {
    // An "items" of ours is more exact than the client's, which looks at each item by itself.
    properties[name] = '$ref' in more ? more : {...properties[name], ...more};
  }
  for (const [name, property] of Object.entries(properties)) {
    const description = texts.fields[name];
    if (description !== undefined) properties[name] = {description, ...property};
  }
  return {...base, properties, required: [...required]};
}

const portalOf = (schema: JsonSchema): JsonSchema => schema.properties?._portal ?? {};

const summaryFields = {
  id: {type: 'string', anyOf: undefined, minLength: 1, maxLength: 200},
  url: address,
  image: address,
  date_published: time,
  date_modified: time,
  authors: list(object({name: {type: 'string'}}, ['name'])),
  tags: list({type: 'string'}),
} satisfies Record<string, JsonSchema>;

const extensionFields = {
  sections: list({enum: ['hot', 'featured']}),
  pinned_until: time,
  expires: time,
} satisfies Record<string, JsonSchema>;

const rating = promised(portal.ratingSchema, {required: ['count'], fields: {}});

/** `_portal` of an item: what the client's schema says, with the endpoint's promises. */
function extension(schema: GenericSchema, more: Record<string, JsonSchema>): JsonSchema {
  const base = portalOf(promised(schema, {required: [], fields: {}}));
  const properties = {...base.properties};
  for (const [name, field] of Object.entries({...extensionFields, ...more})) {
    properties[name] = '$ref' in field ? field : {...properties[name], ...field};
  }
  for (const [name, property] of Object.entries(properties)) {
    const description = texts.fields[name];
    if (description !== undefined) properties[name] = {description, ...property};
  }
  const required = ['source', 'category', 'sections', ...Object.keys(more)];
  return {type: 'object', properties, required};
}

const itemRequired = [
  'id',
  'url',
  'title',
  'summary',
  'language',
  'date_published',
  'date_modified',
  'authors',
  'tags',
  '_portal',
];

const feedExtension = object(
  {total: count, page: {type: 'integer', minimum: 1}, page_count: count, count},
  ['total', 'page', 'page_count', 'count'],
);

const listOf = (item: string): JsonSchema =>
  object({items: list(ref(item)), _portal: object({count}, ['count'])}, ['items', '_portal']);

/** Every schema that the document names. */
export function componentSchemas(): Record<string, JsonSchema> {
  return {
    Feed: promised(portal.feedSchema, {
      required: ['version', 'title', 'language', 'home_page_url', 'feed_url', 'items', '_portal'],
      fields: {
        version: {const: 'https://jsonfeed.org/version/1.1'},
        title: {type: 'string'},
        language: {type: 'string'},
        home_page_url: address,
        feed_url: address,
        next_url: address,
        items: list(ref('ArticleSummary')),
        _portal: feedExtension,
      },
    }),
    ArticleSummary: promised(portal.summarySchema, {
      required: [...itemRequired, 'content_text'],
      fields: {
        ...summaryFields,
        content_text: {type: 'string'},
        _portal: extension(portal.summarySchema, {}),
      },
    }),
    Article: promised(portal.articleSchema, {
      required: [...itemRequired, 'content_html', 'attachments'],
      fields: {
        ...summaryFields,
        attachments: list(ref('Attachment')),
        _portal: extension(portal.articleSchema, {rating: ref('Rating')}),
      },
    }),
    Attachment: promised(portal.attachmentSchema, {
      required: ['url', 'mime_type'],
      fields: {url: address},
    }),
    Rating: rating,
    Categories: listOf('Category'),
    Category: promised(portal.categorySchema, {
      required: ['id', 'title', 'count'],
      fields: {
        id: {type: 'string', anyOf: undefined},
        parent_id: {type: 'string', anyOf: undefined},
      },
    }),
    Calendar: listOf('Event'),
    Event: promised(eventSchema, {
      required: ['id', 'title', 'start', 'all_day', 'status', 'attachments'],
      fields: {
        id: {type: 'string', anyOf: undefined},
        start: {anyOf: [time, {type: 'string', format: 'date'}]},
        end: {anyOf: [time, {type: 'string', format: 'date'}]},
        status: {enum: [...statuses]},
        attachments: list(ref('Attachment')),
        _portal: object({sample: {const: true}}, ['sample']),
      },
    }),
    Links: listOf('Link'),
    Link: promised(linkSchema, {
      required: ['title', 'url', 'order'],
      fields: {url: address, logo: address},
    }),
    Visits: promised(visitsSchema, {
      required: ['today', 'yesterday', 'week', 'month', 'total', 'online', 'as_of'],
      fields: {as_of: time},
    }),
    Score: object({score: {type: 'integer', minimum: 1, maximum: 5}}, ['score']),
    Report: object(
      {
        message: {type: 'string', minLength: 1, maxLength: longest.message},
        selection: {
          description: texts.fields.selection,
          type: 'string',
          maxLength: longest.selection,
        },
      },
      ['message'],
    ),
    Status: object({status: {enum: ['ok', 'accepted']}}, ['status']),
    Problem: {
      ...object(
        {
          type: {const: 'about:blank'},
          title: {type: 'string'},
          status: {type: 'integer', minimum: 400, maximum: 599},
          detail: {type: 'string'},
          instance: {type: 'string'},
          parameter: {type: 'string'},
          given: {type: 'string'},
          allowed: {type: 'string'},
        },
        ['type', 'title', 'status', 'detail', 'instance'],
      ),
      description: texts.problem,
    },
  };
}
