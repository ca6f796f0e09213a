import {describe, expect, it} from 'vitest';
import {compareSurfaces, unionParts} from '../../scripts/surface/compare.ts';
import type {ElementDeclaration} from '../../scripts/surface/read-elements.ts';
import type {ExportSurface, PackageSurface} from '../../scripts/surface/surface.ts';
import {entries, list, packageOf} from './made-up-package.ts';

const [layout, state, tag, show] = list.members;
const withLayout = (change: object) => [
  {...list, members: [{...layout!, ...change}, state!, tag!, show!]},
];
const withState = (change: object) => [
  {...list, members: [layout!, {...state!, ...change}, tag!, show!]},
];
const withShow = (change: object) => [
  {...list, members: [layout!, state!, tag!, {...show!, ...change}]},
];
const [id, page] = show!.parameters!;
const withExport = (name: string, surface: ExportSurface) => ({
  ...entries,
  '.': {...entries['.'], [name]: surface},
});
const without = (name: string) => ({
  ...entries,
  '.': Object.fromEntries(Object.entries(entries['.']!).filter(([key]) => key !== name)),
});

/** What became of the package, as one line each. */
const changesTo = (after: PackageSurface) =>
  compareSurfaces(packageOf(), after).map(
    ({kind, subject, change}) => `${kind}: ${subject}: ${change}`,
  );

describe('the public surface, compared with the last release', () => {
  it('is as it was when nothing changed', () => {
    expect(changesTo(packageOf())).toEqual([]);
  });

  it('does not take another order of words for a change', () => {
    expect(changesTo(packageOf(withLayout({type: {text: "'grid' | 'rows'"}})))).toEqual([]);
  });

  it.each<[string, ElementDeclaration[]]>([
    ['<portal-list>: removed', []],
    ['<portal-list> attribute layout: removed', [{...list, attributes: []}]],
    [
      '<portal-list> attribute layout: property behind it changed from layout to look',
      [{...list, attributes: [{name: 'layout', fieldName: 'look'}]}],
    ],
    ['<portal-list> property layout: removed', withLayout({name: 'look'})],
    [
      "<portal-list> property layout: type changed from 'rows' | 'grid' to 'rows'",
      withLayout({type: {text: "'rows'"}}),
    ],
    [
      "<portal-list> property layout: type changed from 'rows' | 'grid' to 'rows' | 'tiles'",
      withLayout({type: {text: "'rows' | 'tiles'"}}),
    ],
    [
      "<portal-list> property layout: default changed from 'rows' to 'grid'",
      withLayout({default: "'grid'"}),
    ],
    [
      "<portal-list> property layout: default changed from 'rows' to none",
      withLayout({default: undefined}),
    ],
    ['<portal-list> property layout: became read-only', withLayout({readonly: true})],
    [
      "<portal-list> property state: type changed from 'idle' | 'ready' to 'idle' | 'ready' | 'stale'",
      withState({type: {text: "'idle' | 'ready' | 'stale'"}}),
    ],
    ['<portal-list> method show: removed', withShow({name: 'open'})],
    ['<portal-list> method show, parameter page: removed', withShow({parameters: [id]})],
    [
      '<portal-list> method show, parameter page: became required',
      withShow({parameters: [id, {...page!, optional: false}]}),
    ],
    [
      '<portal-list> method show, parameter id: type changed from string to number',
      withShow({parameters: [{...id!, type: {text: 'number'}}, page]}),
    ],
    [
      '<portal-list> method show, parameter more: added as required',
      withShow({parameters: [id, page, {name: 'more', type: {text: 'string'}}]}),
    ],
    [
      '<portal-list> method show, what it returns: type changed from Promise<void> to void',
      withShow({return: {type: {text: 'void'}}}),
    ],
    ['<portal-list> event portal-load: removed', [{...list, events: []}]],
    [
      '<portal-list> event portal-load: type changed from PortalLoadEvent<Page> to Event',
      [{...list, events: [{name: 'portal-load', type: {text: 'Event'}}]}],
    ],
    ['<portal-list> slot heading: removed', [{...list, slots: [{name: ''}]}]],
    ['<portal-list> slot (default): removed', [{...list, slots: [{name: 'heading'}]}]],
    ['<portal-list> part item: removed', [{...list, cssParts: []}]],
    ['<portal-list> token --portal-space: removed', [{...list, cssProperties: []}]],
    [
      '<portal-list> token --portal-space: default changed from 1em to 2em',
      [{...list, cssProperties: [{name: '--portal-space', default: '2em'}]}],
    ],
  ])('breaks: %s', (line, declarations) => {
    const changes = changesTo(packageOf(declarations));
    expect(changes).toContain(`breaking: ${line}`);
  });

  it.each<[string, ElementDeclaration[]]>([
    ['<portal-card>: added', [list, {...list, tagName: 'portal-card'}]],
    [
      '<portal-list> attribute wide: added',
      [{...list, attributes: [...list.attributes, {name: 'wide', fieldName: 'wide'}]}],
    ],
    [
      '<portal-list> property wide: added',
      [{...list, members: [...list.members, {kind: 'field', name: 'wide'}]}],
    ],
    [
      "<portal-list> property layout: type changed from 'rows' | 'grid' to 'rows' | 'grid' | 'tiles'",
      withLayout({type: {text: "'rows' | 'grid' | 'tiles'"}}),
    ],
    ['<portal-list> property state: can be set now', withState({readonly: false})],
    [
      '<portal-list> method hide: added',
      [{...list, members: [...list.members, {kind: 'method', name: 'hide'}]}],
    ],
    [
      '<portal-list> method show, parameter more: added',
      withShow({parameters: [id, page, {name: 'more', type: {text: 'string'}, optional: true}]}),
    ],
    [
      '<portal-list> event portal-error: added',
      [{...list, events: [...list.events, {name: 'portal-error'}]}],
    ],
    ['<portal-list> slot footer: added', [{...list, slots: [...list.slots, {name: 'footer'}]}]],
    ['<portal-list> part date: added', [{...list, cssParts: [...list.cssParts, {name: 'date'}]}]],
    [
      '<portal-list> token --portal-gap: added',
      [{...list, cssProperties: [...list.cssProperties, {name: '--portal-gap'}]}],
    ],
  ])('only adds: %s', (line, declarations) => {
    expect(changesTo(packageOf(declarations))).toEqual([`addition: ${line}`]);
  });

  it.each<[string, PackageSurface['entries']]>([
    ['breaking: export ".": removed', {'./themes.css': null}],
    ['breaking: export "./themes.css": removed', {'.': entries['.']!}],
    ['breaking: export ".": types changed from some to none', {...entries, '.': null}],
    ['addition: export "./check": added', {...entries, './check': {}}],
    ['breaking: export ".": version: removed', without('version')],
    [
      'breaking: export ".": version: kind changed from value to type',
      withExport('version', {kind: 'type', type: 'string'}),
    ],
    [
      'breaking: export ".": version: type changed from string to number',
      withExport('version', {kind: 'value', type: 'number'}),
    ],
    ['addition: export ".": more: added', withExport('more', {kind: 'value', type: 'string'})],
    [
      `breaking: export ".": ErrorCode: type changed from 'timeout' | 'offline' to 'timeout'`,
      withExport('ErrorCode', {kind: 'type', type: "'timeout'"}),
    ],
    [
      'breaking: export ".": Article, member lead: removed',
      withExport('Article', {kind: 'interface', members: {id: 'string'}}),
    ],
    [
      'breaking: export ".": Article, member lead: became required',
      withExport('Article', {kind: 'interface', members: {id: 'string', lead: 'string'}}),
    ],
    [
      'breaking: export ".": Article, member url: added as required',
      withExport('Article', {
        kind: 'interface',
        members: {id: 'string', 'lead?': 'string', url: 'string'},
      }),
    ],
    [
      'addition: export ".": Article, member url: added',
      withExport('Article', {
        kind: 'interface',
        members: {id: 'string', 'lead?': 'string', 'url?': 'string'},
      }),
    ],
    [
      'addition: export ".": PortalLoadEvent, member isFirst: added',
      withExport('PortalLoadEvent', {kind: 'class', members: {data: 'T', isFirst: 'boolean'}}),
    ],
    [
      'breaking: export ".": open, parameter address: removed',
      withExport('open', {kind: 'function', signatures: [{parameters: [], returns: 'Source'}]}),
    ],
    [
      'breaking: export ".": open: lost a signature',
      withExport('open', {kind: 'function', signatures: []}),
    ],
  ])('knows what programs import: %s', (line, exported) => {
    expect(changesTo(packageOf([list], exported))).toEqual([line]);
  });

  it('knows the commands', () => {
    expect(changesTo({...packageOf(), commands: []})).toEqual([
      'breaking: command portal-widgets: removed',
    ]);
  });

  it('takes a bar inside brackets or quotes for no choice', () => {
    expect(unionParts("Page<A | B> | 'a | b' | undefined")).toEqual([
      'Page<A | B>',
      "'a | b'",
      'undefined',
    ]);
  });
});
