import {expect} from '@open-wc/testing';
import {formatDateTime, formatLongDate} from '../../src/locale/format.ts';
import {formatNumber} from '../../src/locale/number.ts';
import {now} from '../../src/time/clock.ts';
import {observeServerTime, resetClock} from '../../src/time/server-time.ts';
import {parseTime} from '../../src/time/parse-time.ts';
import {parseVietnameseTime} from '../../src/time/parse-vietnamese-time.ts';
import {wallTime} from '../../src/time/wall-time.ts';
import {instantOf, instantOfWall} from '../../src/time/zone.ts';

// Names of zones, of days and the text of offsets come from the engine: what we read of it is checked in each.

describe('dates in this browser', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  const morning = '2020-03-27T02:00:00.000Z';

  it('are refused when they do not exist', () => {
    for (const text of [
      '2024-02-30',
      '30/02/2024',
      '2024-02-30T09:00:00Z',
      '2024-01-01T24:00:00Z',
    ]) {
      expect(parseTime(text, zone), text).to.equal(undefined);
    }
  });

  it('are read alike', () => {
    expect(parseTime('2020-03-27 09:00', zone)).to.equal(morning);
    expect(parseTime('2020-03-27T02:00:00.0000001Z', zone)).to.equal(morning);
    expect(parseVietnameseTime('9h00 ngày 27 tháng 3 năm 2020'.normalize('NFD'), zone)).to.equal(
      morning,
    );
  });

  it('are shown alike', () => {
    expect(formatDateTime(morning, 'vi', zone)).to.equal('27/03/2020 09:00');
    expect(formatLongDate(morning, 'vi', zone)).to.equal('Thứ Sáu, 27/03/2020');
    expect(formatLongDate(morning, 'en', zone)).to.equal('Friday, 27/03/2020');
    expect(formatNumber(1_927_004, 'vi')).to.equal('1.927.004');
    expect(formatNumber(1_927_004, 'en')).to.equal('1,927,004');
  });

  it('follow the clock of every kind of zone', () => {
    const hours = (timeZone: string): string => {
      const {day, hour, minute} = wallTime(Date.parse(morning), timeZone);
      return `${day} ${hour}:${minute}`;
    };
    expect(hours(zone)).to.equal('27 9:0');
    expect(hours('UTC')).to.equal('27 2:0');
    expect(hours('Europe/London')).to.equal('27 2:0');
    expect(hours('America/New_York')).to.equal('26 22:0');
    expect(hours('America/St_Johns')).to.equal('26 23:30');
    expect(hours('Asia/Kathmandu')).to.equal('27 7:45');
    expect(hours('Pacific/Kiritimati')).to.equal('27 16:0');
  });

  it('are right where the clock is put forward and back', () => {
    const newYork = (wall: string): string =>
      new Date(instantOfWall(Date.parse(`${wall}Z`), 'America/New_York')).toISOString();
    expect(newYork('2024-03-10T02:30')).to.equal('2024-03-10T07:30:00.000Z');
    expect(newYork('2024-11-03T01:30')).to.equal('2024-11-03T05:30:00.000Z');
    expect(instantOf('2020-03-27', zone)).to.equal(Date.parse('2020-03-26T17:00Z'));
  });

  it('hear the time of the server in the form of HTTP, and in no other', () => {
    after(resetClock);
    resetClock();
    observeServerTime('2099-03-27T02:00:00Z');
    observeServerTime('Mon, 30 Feb 2099 02:00:00 GMT');
    expect(now()).to.be.closeTo(Date.now(), 60_000);
    observeServerTime('Fri, 27 Mar 2099 02:00:00 GMT');
    expect(now()).to.be.closeTo(Date.UTC(2099, 2, 27, 2), 60_000);
  });
});
