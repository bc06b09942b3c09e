/** Fifty pages in one go, in both browsers, with the list closed: one ZIP, and single files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDownloads, until } from '../support/driver';
import { openStage, type Stage } from '../support/launch';
import { readZip } from '../support/zip';

const COUNT = 50;
const HOST = 'www.example.org';

describe.each(['chromium', 'firefox'] as const)('fifty pages in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
    await stage.browser.grantHost(`*://${HOST}/*`);
  });
  afterAll(() => stage?.close());

  it.each(['zip', 'files'] as const)(
    'become %s',
    async (output) => {
      const urls = Array.from({ length: COUNT }, (_, index) => `https://${HOST}/${output}/${index}/`);
      for (const [index, url] of urls.entries())
        stage.world.serve(url, storyPage(`Tale ${index} of ${output}`));
      const saves = await stage.browser.openExtensionPage('saves.html');
      await saves.waitFor('[data-saves="draft"]');
      await saves.click('label[data-value="addresses"]');
      await saves.waitFor('#addresses');
      await saves.evaluate(paste, urls.join('\n'));
      await saves.click(`label[data-value="${output}"]`);
      const startedAt = Date.now();
      await saves.click('[data-action="start"]');
      await saves.waitFor('[data-page-state="working"]');
      await saves.close();
      const wanted = output === 'zip' ? 1 : COUNT;
      const files = await until(
        'all files',
        () => {
          const found = readDownloads(stage.downloadDir).filter(
            (file) => file.name.endsWith('.zip') === (output === 'zip'),
          );
          return found.length === wanted ? found : undefined;
        },
        { timeoutMs: 240_000 },
      );
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      process.stdout.write(`${JSON.stringify({ browser: name, output, pages: COUNT, seconds })}\n`);
      const names =
        output === 'zip'
          ? [...readZip(files[0]?.content ?? Buffer.alloc(0)).keys()]
          : files.map((file) => file.name);
      expect(new Set(names)).toEqual(new Set(urls.map((_, index) => `Tale ${index} of ${output}.md`)));
    },
    300_000,
  );
});

function paste(text: string): void {
  const area = document.querySelector<HTMLTextAreaElement>('#addresses');
  if (!area) throw new Error('no place to paste');
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function storyPage(title: string): string {
  const paragraph = `<p>${'The ferry crosses at noon, and again when the bell is rung. '.repeat(8)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body><article>
    <h1>${title}</h1>${paragraph.repeat(4)}</article></body></html>`;
}
