import {describe, expect, it} from 'vitest';
import {SenderLimit} from '../../src/counting/sender-limit.ts';
import {senderOf} from '../../src/counting/sender.ts';

describe('the limit of a sender', () => {
  it('refuses what is too much in a row, and says how many seconds to wait', () => {
    let now = 5000;
    const limit = new SenderLimit({most: 3, seconds: 30}, () => now);
    expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
    expect(limit.take('a')).toBe(10);
    expect(limit.take('b')).toBe(0);
    now += 9000;
    expect(limit.take('a')).toBe(1);
    now += 1000;
    expect(limit.take('a')).toBe(0);
    expect(limit.take('a')).toBe(10);
  });

  it('lets a steady sender go on for ever', () => {
    let now = 0;
    const limit = new SenderLimit({most: 3, seconds: 30}, () => now);
    for (let time = 0; time < 100; time++) {
      expect(limit.take('a')).toBe(0);
      now += 10_000;
    }
  });

  it('remembers no more senders than it has room for', () => {
    const limit = new SenderLimit({most: 1, seconds: 3600}, () => 0);
    limit.take('first');
    for (let sender = 0; sender < 50_000; sender++) limit.take(String(sender));
    expect(limit.take('49999')).toBeGreaterThan(0);
    expect(limit.take('first')).toBe(0);
  });
});

describe('a sender', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
    ['', ''],
    ['x', ''],
  ])('at "%s" is known as "%s"', (address, sender) => {
    expect(senderOf(address)).toBe(sender);
  });
});
