import {describe, expect, it} from 'vitest';
import {checkEndpoint} from '../../src/check/check-endpoint.ts';
import {useFaultServer} from '../source/use-fault-server.ts';
import {json, listOf, useOddServers} from './odd-server.ts';

describe('the check of the fields of an endpoint', () => {
  const server = useFaultServer();
  const serve = useOddServers();

  it('names the fields that are left out, each once', async () => {
    const list = listOf({
      tags: 'nông thôn mới, chuyển đổi số',
      summary: null,
      image: '',
      authors: [{name: 'Mai'}, 'Lan'],
      _portal: {views: '12', pinned_until: 'hết tháng', rating: {count: 0, average: 0}},
    }) as {items: object[]};
    const [article] = list.items;
    const at = await serve({
      '/api/articles': json({...list, _portal: {total: '57'}}),
      '/api/articles/1': json(article),
      '/api/links': json({items: [{title: 'Tỉnh', url: 'tel:02363821000', order: '1'}]}),
      '/api/visits': json({today: '1.234', total: 5}),
      '/api/calendar': json({
        items: [
          {id: 1, title: 'Họp', start: '2026-01-31T08:00:00+07:00', all_day: 1},
          {id: 2, title: 'Họp', start: '2026-01-31T08:00:00+07:00', all_day: 1},
        ],
      }),
    });
    const {findings} = await checkEndpoint(`${at}/api`);
    const fields = findings.filter(({code}) => code === 'items-unusable');
    expect(fields.map(({detail}) => detail)).toEqual([
      'field _portal.total: Expected number but received "57"',
      'field authors[1]: Expected Object but received "Lan" (item "1")',
      'field tags: Expected Array but received "nông thôn mới, chuyển đổi số" (item "1")',
      'field _portal.pinned_until: Expected a date but received "hết tháng" (item "1")',
      'field _portal.views: Expected number but received "12" (item "1")',
      'field all_day: Expected boolean but received 1 (item "1", and 1 more)',
      'field order: Expected number but received "1" (item "Tỉnh")',
      'field today: Expected number but received "1.234"',
    ]);
    expect(fields[0]?.level).toBe('warning');
  });

  it('names fields at another place, or by another name, than the contract has them', async () => {
    const list = listOf({
      views: 12,
      section: 'hot',
      author: 'Mai',
      datePublished: '2026-01-31T08:00:00+07:00',
      date_published: null,
      link: 'https://xa.example.vn/1',
      external_url: 'https://xa.example.vn/khac',
    }) as {items: object[]};
    const [article] = list.items;
    const at = await serve({
      '/api/articles': json({...list, _portal: [], total: 1, count: 1}),
      '/api/articles/1': json({
        ...article,
        content_html: undefined,
        content: '<p>Nội dung</p>',
        _portal: {attachments: []},
      }),
      '/api/categories': json({items: [{id: 1, title: 'Tin', parentId: 2}]}),
    });
    const {findings} = await checkEndpoint(`${at}/api`);
    const fields = findings.filter(({code}) => code === 'items-unusable');
    const reason = 'not read there; in the contract it is';
    expect(fields.map(({detail}) => detail)).toEqual([
      `field total: ${reason} _portal.total`,
      `field views: ${reason} _portal.views (item "1")`,
      `field section: ${reason} _portal.sections (item "1")`,
      `field author: ${reason} authors (item "1")`,
      `field datePublished: ${reason} date_published (item "1")`,
      `field parentId: ${reason} parent_id (item "1")`,
      `field content: ${reason} content_html`,
      `field _portal.attachments: ${reason} attachments`,
    ]);
  });

  it('names the parameters that are not heeded', async () => {
    const item = (id: string, section: string) => ({
      ...(listOf() as {items: object[]}).items[0],
      id,
      _portal: {sections: [section]},
    });
    const items = ['1', '2', '3', '4', '5', '6'].map((id) => item(id, 'featured'));
    const at = await serve({'/articles': json({...listOf(), items})});
    const {findings} = await checkEndpoint(at);
    const named = findings.filter(({code}) => code === 'unheeded');
    expect(named.map(({level, detail}) => [level, detail])).toEqual([
      ['warning', 'limit=5'],
      ['warning', 'section=hot'],
    ]);
    const good = await checkEndpoint(await serve({'/articles': json(listOf())}));
    expect(good.findings.map(({code}) => code)).not.toContain('unheeded');
  });

  it('says nothing of fields that are as they should be, and no more than eight', async () => {
    const good = await checkEndpoint(server.at('/ok'));
    expect(good.findings.map(({code}) => code)).not.toContain('items-unusable');
    const wrong = Object.fromEntries(
      ['url', 'summary', 'image', 'date_modified', 'authors', 'tags', 'language', '_portal'].map(
        (name) => [name, 1],
      ),
    );
    const list = json({...listOf(wrong), next_url: 1});
    const {findings} = await checkEndpoint(await serve({'/articles': list}));
    const fields = findings.filter(({code}) => code === 'items-unusable');
    expect(fields).toHaveLength(8);
    expect(fields.at(-1)?.detail).toMatch(/; and 1 more fields$/);
  });
});
