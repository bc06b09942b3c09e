/** What a person selects is what is saved: parts of lists, tables, code, shadow roots, several stretches. */
import { describe, expect, it } from 'vitest';
import { itInFull } from '../support/full';
import { findSavedFile } from './actions';
import type { CurrentStage } from './scenarios';

const SAVE_SELECTION = { id: 'save-selection', label: 'Save selection', context: 'selection' } as const;
const HOST = 'https://selection.example.org';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Notes on a weir</title><body>
<h1>Notes on a weir</h1>
<p id="a">The weir was built by hand.</p>
<ol><li>stones</li><li id="b">oak piles</li><li>clay</li></ol>
<p><img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" data-src="${HOST}/weir.jpg" alt="Weir"></p>
<div class="highlight highlight-source-js"><pre><span>let</span> water = 1;
<span>let</span> stones = 2;</pre></div>
<table><thead><tr><th>Mill</th><th>Year</th></tr></thead><tbody><tr><td>Upper</td><td>1911</td></tr><tr><td id="c">Lower</td><td>1924</td></tr></tbody></table>
<weir-card><template shadowrootmode="open"><ol><li>rye</li><li>wheat</li><li>oats</li></ol></template></weir-card>
<p style="height: 40vh">The end.</p></body></html>`;

/** One page, selected in different ways. */
export function describeSelection(stage: CurrentStage): void {
  const openPage = async (path: string) => {
    stage().world.serve(HOST + path, PAGE);
    return stage().browser.openPage(HOST + path);
  };
  const bodyOfFile = async () => {
    const text = (await findSavedFile(stage())).content.toString();
    return text.slice(text.indexOf('\n---\n', 4) + 5).trim();
  };

  describe('a selection', () => {
    it('keeps numbers, pictures, the language of code and the head of a table that it cuts through', async () => {
      const page = await openPage('/cut/');
      await page.evaluate(() => {
        const textOf = (id: string) => document.querySelector(id)?.firstChild as Text;
        getSelection()?.setBaseAndExtent(textOf('#b'), 4, textOf('#c'), 5);
      });
      await stage().browser.chooseMenuItem(page, SAVE_SELECTION);
      expect(await bodyOfFile()).toBe(
        [
          '2. piles\n3. clay',
          `![Weir](${HOST}/weir.jpg)`,
          '```js\nlet water = 1;\nlet stones = 2;\n```',
          '| Mill | Year |\n| --- | --- |\n| Upper | 1911 |\n| Lower |   |',
        ].join('\n\n'),
      );
    });

    itInFull('reaches into a shadow root', async () => {
      const page = await openPage('/shadow/');
      await page.evaluate(() => {
        const items = document.querySelector('weir-card')?.shadowRoot?.querySelectorAll('li') ?? [];
        const [, from, to] = Array.from(items, (item) => item.firstChild as Text);
        if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 4);
      });
      await stage().browser.chooseMenuItem(page, SAVE_SELECTION);
      expect(await bodyOfFile()).toBe('2. wheat\n3. oats');
    });

    itInFull('is all of its stretches where the browser allows several', async () => {
      const page = await openPage('/several/');
      const count = await page.evaluate(() => {
        const selection = getSelection() as Selection;
        selection.removeAllRanges();
        for (const element of document.querySelectorAll('#a, #b')) {
          const range = document.createRange();
          range.selectNodeContents(element);
          selection.addRange(range);
        }
        return selection.rangeCount;
      });
      await stage().browser.chooseMenuItem(page, SAVE_SELECTION);
      const first = 'The weir was built by hand.';
      expect(await bodyOfFile()).toBe(count === 2 ? `${first}\n\n2. oak piles` : first);
      expect(count).toBe(stage().browser.name === 'firefox' ? 2 : 1);
    });
  });
}
