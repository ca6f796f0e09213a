import {describe, expect, it} from 'vitest';
import {shortAddress} from '../../src/visits/short-address.ts';
import {siteOf} from '../../src/visits/site.ts';
import {type Visit, Visitors} from '../../src/visits/visitors.ts';

const start = Date.parse('2020-03-27T23:50:00+07:00');
const after = (seconds: number) => new Date(start + seconds * 1000);
const visit = (more: Partial<Visit> = {}): Visit => ({
  site: '',
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0',
  ...more,
});

describe('a visit', () => {
  it('with the id of a page load that was counted is a repeat', () => {
    const visitors = new Visitors();
    expect(visitors.note(visit({load: 'load-0001'}), after(0))).toBe('new');
    expect(visitors.note(visit({load: 'load-0001'}), after(1))).toBe('repeat');
    expect(visitors.note(visit({load: 'load-0001', address: '198.51.100.1'}), after(2))).toBe(
      'repeat',
    );
    expect(visitors.note(visit({load: 'load-0002'}), after(3))).toBe('new');
    expect(visitors.note(visit({load: 'load-0001', site: 'https://xa.example'}), after(4))).toBe(
      'new',
    );
  });

  it('that could not be counted is no repeat when it is sent again', () => {
    const visitors = new Visitors();
    visitors.note(visit({load: 'load-0001'}), after(0));
    visitors.forgetLoad(visit({load: 'load-0001'}));
    expect(visitors.note(visit({load: 'load-0001'}), after(1))).toBe('new');
  });

  it('without an id is no repeat of another', () => {
    const visitors = new Visitors();
    expect(visitors.note(visit(), after(0))).toBe('new');
    expect(visitors.note(visit(), after(0))).toBe('new');
  });

  it('is one of a flood when it is the sixty-first of a visitor in a minute', () => {
    const visitors = new Visitors();
    const counted = Array.from({length: 100}, (_, number) =>
      visitors.note(visit({load: `load-${1000 + number}`}), after(number / 10)),
    );
    expect(counted.filter((judgement) => judgement === 'new')).toHaveLength(60);
    expect(counted.slice(60).every((judgement) => judgement === 'flood')).toBe(true);
    expect(visitors.note(visit({address: '198.51.100.1'}), after(10))).toBe('new');
    expect(visitors.note(visit(), after(60))).toBe('new');
  });
});

describe('who is online', () => {
  it('was seen in the last 300 seconds', () => {
    const visitors = new Visitors();
    visitors.note(visit(), after(0));
    visitors.note(visit({userAgent: 'Other'}), after(100));
    expect(visitors.online('', after(299.9))).toBe(2);
    expect(visitors.online('', after(300))).toBe(1);
    visitors.note(visit({userAgent: 'Other'}), after(350));
    expect(visitors.online('', after(401))).toBe(1);
    expect(visitors.online('', after(650))).toBe(0);
  });

  it('is one visitor for one neighbourhood and browser, on each site', () => {
    const visitors = new Visitors();
    visitors.note(visit({address: '203.0.113.7'}), after(0));
    visitors.note(visit({address: '203.0.113.200'}), after(0));
    visitors.note(visit({address: '203.0.114.7'}), after(0));
    visitors.note(visit({site: 'https://xa.example'}), after(0));
    expect(visitors.online('', after(1))).toBe(2);
    expect(visitors.online('https://xa.example', after(1))).toBe(1);
    expect(visitors.online('https://other.example', after(1))).toBe(0);
  });

  it('is not online for a day when the clock is set back by one', () => {
    const visitors = new Visitors();
    visitors.note(visit(), after(86_400));
    expect(visitors.online('', after(0))).toBe(0);
    visitors.note(visit(), after(1));
    expect(visitors.online('', after(2))).toBe(1);
  });

  it('cannot be known again on the next day', () => {
    const visitors = new Visitors();
    visitors.note(visit({load: 'load-0001'}), after(0));
    // Midnight is 600 seconds after the start.
    visitors.note(visit(), after(590));
    visitors.note(visit(), after(610));
    expect(visitors.online('', after(611))).toBe(2);
    expect(visitors.note(visit({load: 'load-0001'}), after(612))).toBe('new');
  });
});

describe('an address', () => {
  it.each([
    ['', ''],
    ['not an address', ''],
    ['1.2.3', ''],
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.7', '203.0.113'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
    ['2001:0DB8:0001::6', '2001:db8:1'],
    ['2001::1', '2001:0:0'],
    ['::1', '0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0'],
  ])('"%s" is shortened to "%s"', (address, short) => {
    expect(shortAddress(address)).toBe(short);
  });
});

describe('a site', () => {
  const hosts = ['127.0.0.1:8787', 'Portal.example', undefined];
  it.each([
    [undefined, ''],
    ['null', ''],
    ['', ''],
    ['x', ''],
    ['file:///x', ''],
    ['http://127.0.0.1:8787', ''],
    ['https://portal.example', ''],
    ['http://portal.example', ''],
    [`https://${'x'.repeat(200)}.example`, ''],
    ['https://portal.example:8443', 'https://portal.example:8443'],
    ['https://XA.example', 'https://xa.example'],
    ['http://xa.example:8080', 'http://xa.example:8080'],
  ])('of the origin %s is "%s"', (origin, site) => {
    expect(siteOf(origin, hosts)).toBe(site);
  });
});
