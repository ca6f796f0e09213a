import {escapeHtml} from '../text/html.ts';

/** What the page reads of the document. */
export interface ContractDocument {
  info: {title: string; version: string; summary: string; description: string};
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, {description: string}>;
  };
}

interface Operation {
  summary: string;
  parameters?: {name: string; in: string; description: string; schema: Schema; example?: unknown}[];
  requestBody?: {content: Record<string, {schema: Schema; example?: unknown}>};
  responses: Record<
    string,
    {$ref?: string; description?: string; content?: Record<string, {schema: Schema}>}
  >;
}

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  default?: unknown;
  description?: string;
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
}

export const pageStyle = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; }
body { font: 1rem/1.55 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 60rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
code { font: .9em/1.4 ui-monospace, monospace; background: var(--soft); padding: .1em .3em; border-radius: .25em; }
.method { display: inline-block; min-width: 3.2em; text-align: center; border: 1px solid; border-radius: .3em; font: bold .8em ui-monospace, monospace; }
table { border-collapse: collapse; inline-size: 100%; margin: .5rem 0; font-size: .95rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); }
th { font-weight: 600; inline-size: 12rem; }
@media (max-width: 34rem) { th, td { display: block; inline-size: auto; border: 0; padding: 0; } th { border-top: 1px solid var(--line); padding-top: .3rem; } }
`;

/** The contract as a page to read, without scripts. */
export function contractPage({info, paths, components}: ContractDocument): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      operationPart(method, path, operation, components.responses),
    ),
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<h3 id="${name}"><code>${name}</code></h3>${
        schema.description === undefined ? '' : `<p>${escapeHtml(schema.description)}</p>`
      }${fieldTable(schema)}`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(info.title)} ${escapeHtml(info.version)}: the contract</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}</h1>
<p>${inline(info.description)}</p>
<p>For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<main>
<h2>Requests</h2>
${operations.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}
</main>
</body>
</html>
`;
}

function operationPart(
  method: string,
  path: string,
  {summary, parameters = [], requestBody, responses}: Operation,
  shared: ContractDocument['components']['responses'],
): string {
  const rows = parameters.map(({name, description, schema, example}): [string, string] => [
    `<code>${name}</code>`,
    `${inline(description)} (${typeOf(schema)})${
      example === undefined
        ? ''
        : ` For example <code>${escapeHtml(JSON.stringify(example))}</code>.`
    }`,
  ]);
  const [body] = Object.values(requestBody?.content ?? {});
  if (body) {
    const example =
      body.example === undefined
        ? ''
        : ` For example <code>${escapeHtml(JSON.stringify(body.example))}</code>.`;
    rows.push(['body', `${typeOf(body.schema)}${example}`]);
  }
  const answers = Object.entries(responses).map(([status, response]): [string, string] => {
    const name = response.$ref?.split('/').at(-1) ?? '';
    const [content] = Object.values(response.content ?? {});
    const description = response.description ?? shared[name]?.description ?? '';
    return [status, `${inline(description)}${content ? ` ${typeOf(content.schema)}` : ''}`];
  });
  return `<h3><span class="method">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code></h3>
<p>${inline(summary)}.</p>
${table([...rows, ...answers])}`;
}

function fieldTable({properties = {}, required = []}: Schema): string {
  return table(
    Object.entries(properties).map(([name, schema]): [string, string] => [
      `<code>${name}</code>${required.includes(name) ? '' : ' (may be absent)'}`,
      `${inline(schema.description ?? '')} (${typeOf(schema)})${
        schema.properties ? fieldTable(schema) : ''
      }`,
    ]),
  );
}

const table = (rows: readonly [string, string][]): string =>
  rows.length === 0
    ? ''
    : `<table>${rows.map(([head, text]) => `<tr><th scope="row">${head}</th><td>${text}</td></tr>`).join('')}</table>`;

/** What a value looks like, in a few words. */
function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `<a href="#${name}">${name}</a>`;
  }
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.enum) return schema.enum.map((value) => code(value)).join(' or ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  const {minimum, maximum, maxLength} = schema;
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  const bounds = [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(isBounded ? [`to ${maximum}`] : []),
    ...(maxLength === undefined ? [] : [`of at most ${maxLength} characters`]),
    ...(schema.default === undefined ? [] : [`by default ${code(schema.default)}`]),
  ];
  return [schema.format ?? schema.type ?? 'anything', ...bounds].join(' ');
}

const code = (value: unknown): string => `<code>${escapeHtml(String(value))}</code>`;

/** Plain text in which \`words\` are code. */
const inline = (text: string): string =>
  escapeHtml(text).replace(/`([^`]+)`/gu, (_, words: string) => `<code>${words}</code>`);
