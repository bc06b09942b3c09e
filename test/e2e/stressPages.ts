/** Pages that change, resist, forbid or are no ordinary page, and what runs inside them. */

/** The picture that pages defer; a query tells copies apart. */
export const PICTURE = 'https://img.garden.example.net/stress/plum.jpg';

/** One paragraph of an article. */
export const paragraph = `<p>${'The plum trees along the wall were cut back in the week before Easter. '.repeat(6)}</p>`;

/** @returns an article with something in it */
export function articlePage(inner: string, options: { readonly head?: string } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plum trees</title>${options.head ?? ''}</head>
    <body><article><h1>Plum trees</h1>${paragraph.repeat(3)}${inner}${paragraph}</article></body></html>`;
}

/** @returns an image that a script would load later */
export const lazyImage = (id: string) =>
  `<img id="${id}" data-src="${PICTURE}?${id}" width="600" height="400">`;

/** It says when it is ready, and notes the times of all changes that are not its own. */
export const PRERENDERED_PAGE = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>梅</title><body><script>
  globalThis.work = [];
  new MutationObserver(() => work.push(performance.now())).observe(document, { subtree: true, attributes: true });
  addEventListener('load', () => setTimeout(() => fetch('/ready'), 200));
  </script><div class="article_content"><div id="content"><p>梅树在复活节前剪过枝。</p>
  <div class="img_box"><img class="lazy opacity_0" data-original="${PICTURE}"></div></div></div></body></html>`;

/** @returns a page that has another one prerendered */
export const speculatingPage = (
  url: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>From</title><body>
  <script type="speculationrules">{"prerender": [{"urls": ["${url}"], "eagerness": "immediate"}]}</script>
  <p><a href="${url}">onwards</a></p></body></html>`;

/** Runs in the page that was prerendered. */
export function readPrerender() {
  const [navigation] = performance.getEntriesByType('navigation') as unknown as { activationStart: number }[];
  const { work } = globalThis as unknown as { work: number[] };
  return { activationStart: navigation?.activationStart ?? 0, work };
}

/** What the functions below leave on a page. */
export interface PageScope {
  shown?: string;
  sets?: number;
  violations?: string[];
}

/** Headers of pages that may be kept. */
export const CACHEABLE = { 'cache-control': 'max-age=600' };

/** What pages forbid, by the words that tests use. */
export const POLICIES = {
  "default-src 'none'": "default-src 'none'",
  'Trusted Types': "require-trusted-types-for 'script'; trusted-types 'none'",
  sandbox: 'sandbox allow-scripts',
  'sandbox without scripts': 'sandbox',
};

/** Work of every kind that loads nothing: a link, handlers, folds, styles, notices without scripts. */
export const FORBIDDEN = `<p>See <a href="https://www.example.org/prunus?utm_source=feed">the list</a>.</p>
  <p></p><div style="max-height: 90px; overflow: hidden; color: green"><p>Folded away.</p></div><div><a>展开全文</a></div>
  <noscript><p>This page would rather run scripts.</p></noscript><div class="share-bar"><a href="#s">Share</a></div>`;

/** An article in XML. */
export const XHTML_PAGE = `<?xml version="1.0" encoding="utf-8"?>
  <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Plum trees</title></head><body><article><h1>Plum trees</h1>
  ${paragraph.repeat(3)}<p><img data-src="${PICTURE}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt=""/></p>
  <p><noscript><img src="${PICTURE}?2" alt="plums"/></noscript></p><p></p>
  <p><a href="https://www.example.org/prunus?utm_source=feed">list</a></p>${paragraph}</article></body></html>`;

/** Runs in the page: a thousand changes a second, and the times at which the cleaner answered. */
export async function storm(durationMs: number) {
  const box = document.querySelector('#storm') as Element;
  const times: number[] = [];
  new MutationObserver((records) => {
    if (records.some(({ target }) => target !== box)) times.push(performance.now());
  }).observe(box, { subtree: true, attributes: true, attributeFilter: ['src'] });
  const start = performance.now();
  let changes = 0;
  while (performance.now() - start < durationMs) {
    for (; changes < performance.now() - start; changes += 1) {
      const image = document.createElement('img');
      image.dataset.src = `/never/${changes}.jpg`;
      if (box.childElementCount > 300) box.replaceChildren();
      box.append(image);
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const seconds = (performance.now() - start) / 1000;
  // the answers of one pass, also of one in slices, come together
  const passes = times.filter((time, index) => index === 0 || time - (times[index - 1] ?? 0) > 100).length;
  return { passes, seconds, changes, cleaned: times.length };
}

/** Runs in the page: puts its placeholder back whenever somebody sets another picture. */
export function resist(): void {
  const scope = globalThis as PageScope;
  scope.sets = 0;
  const image = document.querySelector('#mine') as HTMLImageElement;
  new MutationObserver(() => {
    if (image.getAttribute('src')?.includes('loading.gif')) return;
    scope.sets = (scope.sets ?? 0) + 1;
    image.setAttribute('src', '/loading.gif');
  }).observe(image, { attributeFilter: ['src'] });
}

/** Runs in the page. @returns how often somebody tried, and what it shows */
export function readResistance() {
  return { sets: (globalThis as PageScope).sets, src: document.querySelector('#mine')?.getAttribute('src') };
}

/** Runs in the page: twenty loads of three pictures each. */
export async function growEndlessly(picture: string): Promise<void> {
  for (let load = 0; load < 20; load += 1) {
    const items = [0, 1, 2].map((item) => `<p>Item <img data-src="${picture}?${load}-${item}"></p>`);
    document.querySelector('#feed')?.insertAdjacentHTML('beforeend', items.join(''));
    scrollTo(0, document.body.scrollHeight);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Runs in the page: another address and another view, without loading. */
export function navigateWithin(url: string, html: string): void {
  history.pushState({}, '', url);
  const view = document.querySelector('#view') as Element;
  view.innerHTML = html;
}

/** Runs in the page: writes it anew. */
export function replaceDocument(html: string): void {
  document.open();
  document.write(html);
  document.close();
}

/** Runs in the page. @returns whether the cleaner has nothing left to do */
export function isAllDone(): boolean {
  return document.querySelectorAll('img[data-src]:not([src]), a[href*="utm_source"]').length === 0;
}

/** Runs in the page: notes what its policy reports. */
export function noteViolations(): void {
  const scope = globalThis as PageScope;
  scope.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    scope.violations?.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

/** Runs in the page. @returns what was noted */
export function readViolations(): string[] | undefined {
  return (globalThis as PageScope).violations;
}

/** Runs in the page: goes on, and notes how it is shown again. */
export function leave(url: string): void {
  addEventListener('pageshow', ({ persisted }) => {
    (globalThis as PageScope).shown = persisted ? 'persisted' : 'loaded anew';
  });
  location.href = url;
}

/** Runs in the page: something arrives. */
export function appendLate(html: string): void {
  document.querySelector('article')?.insertAdjacentHTML('beforeend', html);
}
