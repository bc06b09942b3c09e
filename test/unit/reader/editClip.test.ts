// @vitest-environment jsdom
/** The clip that is saved after editing and highlighting. */
import { expect, test } from 'vitest';
import { editClip } from '../../../utils/reader/editClip';
import { NO_EDITS, withoutBlock, withText, withTitle } from '../../../utils/reader/edits';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { createClip } from '../components/sample';

const SRC = 'https://img.example.org/1.jpg';
const clip = createClip({
  html: `<p>河边的雾。</p><p>广告。<img src="${SRC}"></p><p>江面上有一条船。</p>`,
  images: [{ src: SRC }],
});
const settings = { ...DEFAULT_SETTINGS, preset: 'plain' as const };
const quote = { id: '1', quote: '雾', before: '', after: '', start: 3 };

test('removed blocks, their pictures and the old title are gone', () => {
  const edits = withTitle(withoutBlock(NO_EDITS, 1), '新题目', clip.article.metadata.title);
  const edited = editClip(clip, { edits, highlights: [], heading: 'Notes' }, settings);
  expect(edited.body).toBe('河边的雾。\n\n江面上有一条船。\n');
  expect(edited.article.metadata.title).toBe('新题目');
  expect(edited.article.images).toEqual([]);
  expect(edited.article.html).toBe('<p>河边的雾。</p><p>江面上有一条船。</p>');
  expect(clip.article.metadata.title).not.toBe('新题目');
});

test('highlights and notes stand at the end as quotations, and are text, whatever they hold', () => {
  const highlights = [quote, { ...quote, id: '2', quote: '船', note: 'a *b*\n<script>' }];
  const edited = editClip(clip, { edits: NO_EDITS, highlights, heading: 'Notes' }, settings);
  expect(edited.body.split('## Notes')[1]?.trim()).toBe('> 雾\n\n> 船\n\na \\*b\\*\n\n\\<script>');
  expect(edited.article.html).not.toContain('Notes');
});

test('an HTML body gets them, too', () => {
  const changes = { edits: NO_EDITS, highlights: [quote], heading: 'Notes' };
  expect(editClip(clip, changes, { ...settings, body: 'html' }).body).toContain('<blockquote>');
});

test('changed words are in the file, beside removed blocks and inside of links', () => {
  const linked = createClip({
    html: '<p>雾。</p><p>看<a href="https://example.org/">江面</a>。</p><p>船。</p>',
  });
  const edits = withoutBlock(withText(NO_EDITS, 1, ['望', { part: 2, content: ['*河*面'] }, '！']), 0);
  const edited = editClip(linked, { edits, highlights: [], heading: 'Notes' }, settings);
  expect(edited.article.html).toBe('<p>望<a href="https://example.org/">*河*面</a>！</p><p>船。</p>');
  expect(edited.body).toBe('望[\\*河\\*面](https://example.org/)！\n\n船。\n');
});
