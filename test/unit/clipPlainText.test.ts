// @vitest-environment jsdom
/** What a page gives that cannot be taken apart. */
import { expect, it, vi } from 'vitest';
import { MAX_ELEMENTS } from '../../utils/capture/snapshot';
import { clipDocument } from '../../utils/clipDocument';
import { clipPlainText } from '../../utils/clipPlainText';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { SITE_RULES } from '../../utils/sites';

const OPTIONS = {
  url: 'https://www.example.org/mill/',
  settings: DEFAULT_SETTINGS,
  rules: SITE_RULES,
  isPrivate: false,
} as const;

/** jsdom lays nothing out, so it has no `innerText`. */
function showText(lines: string): void {
  Object.defineProperty(HTMLElement.prototype, 'innerText', { configurable: true, get: () => lines });
}

it('keeps the title and every line, as text', () => {
  showText('The mill\n\n  It grinds <b>rye</b> & *wheat*.  \n\n\nClosed on Sundays.');
  const page = new DOMParser().parseFromString('<title>The mill</title><p>x', 'text/html');
  const clip = clipPlainText(page, { ...OPTIONS, scope: 'article', capturedAt: 5 });
  expect(clip?.article).toMatchObject({ metadata: { title: 'The mill' }, isPlainText: true, images: [] });
  expect(clip?.article.html).toBe(
    '<p>The mill</p><p>It grinds &lt;b&gt;rye&lt;/b&gt; &amp; *wheat*.</p><p>Closed on Sundays.</p>',
  );
  expect(clip?.body).toContain('It grinds \\<b>rye\\</b> & \\*wheat\\*.');
  expect(clip).toMatchObject({ scope: 'article', capturedAt: 5, isPrivate: false });
});

it('has nothing where nothing is shown', () => {
  showText(' \n ');
  const page = new DOMParser().parseFromString('<p>x', 'text/html');
  expect(clipPlainText(page, { ...OPTIONS, scope: 'article', capturedAt: 5 })).toBeUndefined();
});

it('is what a page gives that nobody thought of', async () => {
  showText('A line of a page.');
  const page = new DOMParser().parseFromString('<title>List</title><p>x', 'text/html');
  const count = vi.spyOn(Document.prototype, 'getElementsByTagName');
  count.mockImplementation(() => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  const answer = await clipDocument(page, { ...OPTIONS, scope: 'article' });
  count.mockRestore();
  expect(answer).toMatchObject({ clip: { article: { isPlainText: true, metadata: { title: 'List' } } } });
});

it('is what a page of too many elements gives', async () => {
  showText('A line of a very long list.');
  const page = new DOMParser().parseFromString('<title>List</title><p>x', 'text/html');
  const count = vi.spyOn(Document.prototype, 'getElementsByTagName');
  count.mockReturnValue({ length: MAX_ELEMENTS + 1 } as HTMLCollectionOf<Element>);
  const answer = await clipDocument(page, { ...OPTIONS, scope: 'article' });
  count.mockRestore();
  expect(answer).toMatchObject({ clip: { article: { isPlainText: true, metadata: { title: 'List' } } } });
});
