import {type ElementDeclaration, readElements} from '../../scripts/surface/read-elements.ts';
import type {ExportSurface, PackageSurface} from '../../scripts/surface/surface.ts';

/** A tag of a made-up manifest, with one of everything. */
export const list = {
  name: 'PortalList',
  tagName: 'portal-list',
  members: [
    {kind: 'field', name: 'layout', type: {text: "'rows' | 'grid'"}, default: "'rows'"},
    {kind: 'field', name: 'state', type: {text: "'idle' | 'ready'"}, readonly: true},
    {kind: 'field', name: 'tag', type: {text: 'string'}, static: true},
    {
      kind: 'method',
      name: 'show',
      parameters: [
        {name: 'id', type: {text: 'string'}},
        {name: 'page', type: {text: 'number'}, optional: true},
      ],
      return: {type: {text: 'Promise<void>'}},
    },
  ],
  attributes: [{name: 'layout', fieldName: 'layout'}],
  events: [{name: 'portal-load', type: {text: 'PortalLoadEvent<Page>'}}],
  slots: [{name: ''}, {name: 'heading'}],
  cssParts: [{name: 'item'}],
  cssProperties: [{name: '--portal-space', default: '1em'}],
} satisfies ElementDeclaration;

export const entries: Record<string, Record<string, ExportSurface> | null> = {
  '.': {
    version: {kind: 'value', type: 'string'},
    ErrorCode: {kind: 'type', type: "'timeout' | 'offline'"},
    Article: {kind: 'interface', members: {id: 'string', 'lead?': 'string'}},
    PortalLoadEvent: {kind: 'class', members: {data: 'T'}},
    open: {
      kind: 'function',
      signatures: [{parameters: [['address', 'string']], returns: 'Source'}],
    },
  },
  './themes.css': null,
};

/** A package with these tags and exports. */
export const packageOf = (
  declarations: ElementDeclaration[] = [list],
  exported: PackageSurface['entries'] = entries,
  version = '0.1.0',
): PackageSurface => ({
  version,
  elements: readElements({modules: [{path: 'src/list.ts', declarations}]}),
  entries: exported,
  commands: ['portal-widgets'],
});
