import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../utils/article';
import { composeDocument } from '../../../utils/save/document';
import { applyEdits } from '../../../utils/save/edits';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { createClip } from '../components/sample';

const compose = (clip: Clip) => composeDocument(clip, { ...DEFAULT_SETTINGS, folder: 'All', tags: ['mine'] });

describe('edits of one file', () => {
  it('win over the constants of a site rule, which win over the page', () => {
    const clip = createClip({ ruleId: 'zaker' });
    expect(compose(clip).text).toMatch(/author: ZAKER\n/);
    const edited = compose(applyEdits(clip, { author: '周明', categories: ['河'] }));
    expect(edited.text).toMatch(/categories:\n - 河\n/);
    expect(edited.text).toMatch(/author: 周明\n/);
  });

  it('leave out what was emptied', () => {
    const text = compose(applyEdits(createClip(), { author: '', date: '', categories: [] })).text;
    expect(text).not.toMatch(/author|date|categories/);
  });

  it('add up, the later before the earlier', () => {
    const clip = applyEdits(applyEdits(createClip(), { title: 'a', folder: 'x' }), { title: 'b' });
    expect(clip.article.metadata.title).toBe('b');
    expect(compose(clip)).toMatchObject({ folder: 'x', fileName: 'b.md' });
  });

  it('are ignored where they are not what they say', () => {
    const hostile = { title: 7, folder: ['..'], preset: '__proto__', tags: 'x', categories: [1] } as never;
    const clip = { ...createClip(), edits: hostile };
    expect(compose(clip)).toEqual(compose(createClip()));
  });

  it('cannot leave the download folder', () => {
    expect(compose(applyEdits(createClip(), { folder: '../../etc' })).folder).not.toMatch(/\.\./);
  });
});
