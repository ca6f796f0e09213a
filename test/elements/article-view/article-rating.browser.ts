import {expect} from '@open-wc/testing';
import {PortalError} from '../../../src/source/errors.ts';
import type {Rating, Score} from '../../../src/source/models.ts';
import {showArticle} from '../../browser/article-fixture.ts';
import {articleOf} from '../../browser/held-source.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {inShadow, oneInShadow} from '../../browser/shadow.ts';
import {until} from '../../browser/until.ts';

const form = (element: Element) => until(() => inShadow(element, '.rating input').length === 5);
const radios = (element: Element) => inShadow(element, '.rating input') as HTMLInputElement[];
const send = (element: Element) => oneInShadow(element, '.rating button').click();
const text = (element: Element) =>
  oneInShadow(element, '.rating').textContent.replace(/\s+/g, ' ').trim();

describe('the rating of an article', () => {
  guardPage();
  // Each test has an article of its own, for this device remembers what was rated.
  let id = '';
  const key = () => `portal-widgets:rated:${location.origin}/${id}`;
  beforeEach(() => void (id = crypto.randomUUID()));
  afterEach(() => localStorage.removeItem(key()));

  it('is not asked for where the source cannot count it, the page does not want it, or the page gave the article', async () => {
    expect(inShadow(await showArticle(), '.rating')).to.have.length(0);
    const rate = () => Promise.resolve({count: 1});
    expect(inShadow(await showArticle({id}, {rating: 'off'}, {rate}), '.rating')).to.have.length(0);
    const given = await showArticle({id}, {data: articleOf('b')}, {rate});
    expect(inShadow(given, '.rating')).to.have.length(0);
  });

  it('is not sent without a choice, and not by choosing alone', async () => {
    let sent = 0;
    const rate = () => Promise.resolve({count: ++sent});
    const element = await showArticle({id}, {}, {rate});
    await form(element);
    send(element);
    await until(() => text(element).includes('Xin chọn một mức.'));
    for (let press = 0; press < 2; press++) {
      oneInShadow(element, '.rating button').focus();
      send(element);
      // It is described by what is missing, so that it is said each time.
      await until(() => element.shadowRoot!.activeElement === radios(element)[0]);
    }
    radios(element)[3]!.click();
    await element.updateComplete;
    expect(sent).to.equal(0);
  });

  for (const [code, message] of [
    ['refused', 'Cổng thông tin không nhận nội dung này.'],
    ['forbidden', 'Cổng thông tin không cho phép gửi.'],
    ['timeout', 'Chưa gửi được. Xin kiểm tra mạng rồi thử lại.'],
  ] as const) {
    it(`that fails with "${code}" says so, keeps the choice, and may be sent again`, async () => {
      const element = await showArticle(
        {id},
        {},
        {rate: () => Promise.reject(new PortalError(code, 'On purpose.'))},
      );
      await form(element);
      radios(element)[1]!.click();
      send(element);
      await until(() => text(element).includes(message));
      expect(radios(element)[1]!.checked).to.be.true;
      expect(oneInShadow(element, '.rating button').hasAttribute('aria-disabled')).to.be.false;
      expect(localStorage.getItem(key())).to.be.null;
    });
  }

  it('is sent once, whatever is pressed meanwhile, and shows the result with its number', async () => {
    const sent: [string, Score][] = [];
    let answer: (rating: Rating) => void = () => undefined;
    const rate = (id: string, score: Score) => {
      sent.push([id, score]);
      return new Promise<Rating>((resolve) => (answer = resolve));
    };
    const element = await showArticle({id, rating: {count: 9, average: 4}}, {}, {rate});
    await form(element);
    expect(text(element)).to.contain('Điểm trung bình 4/5 (9 lượt)');
    radios(element)[4]!.click();
    send(element);
    await element.updateComplete;
    send(element);
    expect(sent).to.deep.equal([[id, 5]]);
    answer({count: 1234, average: 4.249});
    await until(() => inShadow(element, '.thanks').length);
    await until(() => element.shadowRoot!.activeElement?.className === 'thanks');
    expect(text(element)).to.equal('Cảm ơn bạn đã đánh giá. Điểm trung bình 4,2/5 (1.234 lượt)');
  });

  it('is asked for once on this device for each article', async () => {
    const rate = () => Promise.resolve({count: 1, average: 3});
    const element = await showArticle({id}, {}, {rate});
    await form(element);
    radios(element)[2]!.click();
    send(element);
    await until(() => inShadow(element, '.thanks').length);
    const again = await showArticle({id}, {}, {rate});
    await until(() => inShadow(again, '.thanks').length);
    const other = await showArticle({id: `${id}-other`}, {}, {rate});
    await form(other);
  });

  it('shows no mean while nobody has rated', async () => {
    const rate = () => Promise.resolve({count: 0});
    const element = await showArticle({id, rating: {count: 0}}, {}, {rate});
    await form(element);
    expect(text(element)).not.to.contain('Điểm trung bình');
  });

  it('is a group of radio buttons with words, and accessible', async () => {
    const element = await showArticle({id}, {}, {rate: () => Promise.resolve({count: 1})});
    await form(element);
    const words = inShadow(element, '.score').map(({textContent}) => textContent.trim());
    expect(words).to.deep.equal([
      'Rất không hài lòng',
      'Không hài lòng',
      'Bình thường',
      'Hài lòng',
      'Rất hài lòng',
    ]);
    expect(new Set(radios(element).map(({name}) => name)).size).to.equal(1);
    await expect(element).to.be.accessible();
  });
});
