import { describe, expect, it } from 'vitest';
import {
  type Batch,
  cancelPages,
  changePage,
  countPages,
  createBatch,
  MAX_BATCH_PAGES,
  retryPages,
} from '../../../utils/save/batch';
import { createPathSet } from '../../../utils/save/pathSet';

const create = (count: number, output: Batch['output'] = 'files') => {
  const pages = Array.from({ length: count }, (_, index) => ({ url: `https://a.example/${index}` }));
  return createBatch({ id: 'b', output, isPrivate: false, pages }, 1000, 'running');
};
const states = (batch: Batch) => batch.pages.map(({ state }) => state);
const withStates = (output: Batch['output']) =>
  (['saved', 'failed', 'cancelled', 'waiting'] as const).reduce(
    (batch, state, index) => changePage(batch, `b-${index}`, { state }),
    create(4, output),
  );

describe('a batch', () => {
  it('has a bounded number of pages, each with an id of its own', () => {
    const batch = create(MAX_BATCH_PAGES + 1);
    expect(batch.pages).toHaveLength(MAX_BATCH_PAGES);
    expect(new Set(batch.pages.map(({ id }) => id)).size).toBe(MAX_BATCH_PAGES);
  });

  it('counts what is done', () => {
    expect(countPages(withStates('files'))).toEqual({ total: 4, done: 3, saved: 1, failed: 1 });
  });

  it('cancels what is not ended', () => {
    expect(states(cancelPages(withStates('files')))).toEqual(['saved', 'failed', 'cancelled', 'cancelled']);
  });

  it('tries again what failed; a ZIP needs all of them', () => {
    expect(states(retryPages(withStates('files')))).toEqual(['saved', 'waiting', 'waiting', 'waiting']);
    expect(states(retryPages(withStates('zip')))).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    const read = changePage(create(2, 'zip'), 'b-0', { state: 'read' });
    expect(states(retryPages(read))).toEqual(['read', 'waiting']);
  });
});

describe('paths of one ZIP', () => {
  it('differ, whatever the case of their letters', () => {
    const { add } = createPathSet();
    expect(['a.md', 'A.md', 'a.md', 'x.y/b', 'x.y/b'].map(add)).toEqual([
      'a.md',
      'A (2).md',
      'a (3).md',
      'x.y/b',
      'x.y/b (2)',
    ]);
  });
});
