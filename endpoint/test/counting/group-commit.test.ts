import {describe, expect, it, vi} from 'vitest';
import {GroupCommit} from '../../src/counting/group-commit.ts';
import {DatabaseUnavailable} from '../../src/database/database.ts';

describe('a group commit', () => {
  it('tells those of a run that failed, and goes on', async () => {
    let runs = 0;
    const commit = new GroupCommit<number, number>(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('full')) : Promise.resolve(runs);
    });
    const first = commit.add(1);
    const same = commit.add(2);
    await expect(first).rejects.toThrow('full');
    await expect(same).rejects.toThrow('full');
    expect(await commit.add(3)).toBe(2);
  });

  it('takes all that came while a run was under way into the next, in their order', async () => {
    const runs: number[][] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const commit = new GroupCommit<number, void>((items) => {
      runs.push([...items]);
      return gate;
    });
    const first = commit.add(1);
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    const others = [commit.add(2), commit.add(3)];
    release();
    await Promise.all([first, ...others]);
    expect(runs).toEqual([[1], [2, 3]]);
  });

  it('refuses what the memory would have to hold without end', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let runs = 0;
    const commit = new GroupCommit<number, void>(() => {
      runs += 1;
      return gate;
    });
    const taken = [commit.add(0)];
    await vi.waitFor(() => expect(runs).toBe(1));
    for (let item = 0; item < 20_000; item++) taken.push(commit.add(item));
    await expect(commit.add(0)).rejects.toThrow(DatabaseUnavailable);
    release();
    await Promise.all(taken);
  });
});
