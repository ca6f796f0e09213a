import {expect} from '@open-wc/testing';
import {checkEndpoint} from '../../src/check/check-endpoint.ts';
import {faultEndpoint} from '../browser/fault-endpoint.ts';

describe('the check of an address, in a page', () => {
  it('finds an endpoint and what each section gets', async () => {
    const {kind, sections, findings, snippet} = await checkEndpoint(faultEndpoint('ok').url);
    expect(kind).to.equal('portal');
    expect(sections.map(({state}) => state)).to.deep.equal(Array(7).fill('filled'));
    expect(findings.filter(({level}) => level === 'error')).to.deep.equal([]);
    expect(snippet).to.include('<portal-hot-news></portal-hot-news>');
  });

  it('says that nothing can be had where other origins may not read', async () => {
    const {kind, findings} = await checkEndpoint(faultEndpoint('no-cors/ok').url);
    expect(kind).to.equal(undefined);
    expect(findings.map(({code}) => code)).to.deep.equal(['unreachable']);
    expect(findings[0]?.detail).to.include('Access-Control-Allow-Origin');
  });

  it('names items that are left out', async () => {
    const {findings} = await checkEndpoint(faultEndpoint('fault/first-bad').url, {type: 'portal'});
    const found = findings.find(({code}) => code === 'items-unusable');
    expect(found?.detail).to.include('title');
  });
});
