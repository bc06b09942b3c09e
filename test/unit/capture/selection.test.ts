// @vitest-environment jsdom
/** What was selected, as a page of its own: parts of lists, tables, code and quotations keep their form. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../../utils/article';
import { snapshotSelection } from '../../../utils/capture/selection';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { clipPage } from '../../../utils/pipeline';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { SITE_RULES } from '../../../utils/sites';

const OPTIONS = { url: 'https://www.example.org/mill/', capturedAt: 0 };

type Stretch = readonly [from: string, to: string];

function open(html: string): void {
  document.head.innerHTML = '<title>The mill</title>';
  document.body.innerHTML = html;
}

/** Selects from the first character of one text to the last of another, wherever they stand. */
function select(...stretches: readonly Stretch[]): void {
  const ranges = stretches.map(([from, to]) => {
    const range = document.createRange();
    range.setStart(...findText(from, 0));
    range.setEnd(...findText(to, to.length));
    return range;
  });
  const all = { rangeCount: ranges.length, getRangeAt: (index: number) => ranges[index] };
  document.getSelection = () => all as unknown as Selection;
}

function findText(text: string, offset: number): [Text, number] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(text);
    if (at >= 0) return [node as Text, at + offset];
  }
  throw new Error(`no text ${text}`);
}

function taken(): string | undefined {
  return snapshotSelection(document, OPTIONS)?.document.body.innerHTML;
}

async function markdown(): Promise<string> {
  const page = snapshotSelection(document, OPTIONS);
  if (!page) throw new Error('nothing is selected');
  const settings = { ...DEFAULT_SETTINGS, preset: 'plain' } as const;
  const clip: Clip = await clipPage(page, {
    settings,
    scope: 'selection',
    deadline: NO_DEADLINE,
    rules: SITE_RULES,
    isPrivate: false,
  });
  return clip.body;
}

const own = document.getSelection;
afterEach(() => {
  document.getSelection = own;
});

describe('what is taken', () => {
  it('is nothing when nothing is selected', () => {
    open('<p>a</p>');
    document.getSelection()?.removeAllRanges();
    expect(taken()).toBeUndefined();
    select(['a', '']);
    expect(taken()).toBeUndefined();
  });

  it('is a part of one text node', async () => {
    open('<p>The river is <b>very deep</b> here.</p>');
    select(['very', 'very']);
    expect(taken()).toBe('<p><b>very</b></p>');
    select(['river', 'is']);
    expect(await markdown()).toBe('river is\n');
  });

  it('leaves nothing of the elements at its edges', async () => {
    open('<h2>One</h2><p>two</p><ul><li>three</li></ul>');
    const range = document.createRange();
    range.setStart(document.querySelector('h2')?.firstChild as Node, 3);
    range.setEnd(document.querySelector('li')?.firstChild as Node, 0);
    document.getSelection = () => ({ rangeCount: 1, getRangeAt: () => range }) as unknown as Selection;
    expect(taken()).toBe('<p>two</p>');
    expect(await markdown()).toBe('two\n');
  });

  it('begins and ends between elements, too', () => {
    open('<p>a</p><p>b</p><hr><p>c</p>');
    const range = document.createRange();
    range.setStart(document.body, 1);
    range.setEnd(document.body, 3);
    document.getSelection = () => ({ rangeCount: 1, getRangeAt: () => range }) as unknown as Selection;
    expect(taken()).toBe('<p>b</p><hr>');
    range.selectNode(document.body);
    expect(taken()).toBe('<p>a</p><p>b</p><hr><p>c</p>');
  });

  it('holds no script, style or hidden field', async () => {
    open(
      '<p>one</p><script>var hidden = 1</script><style>p{}</style><template>t</template><p>two<input type="hidden" value="x"></p>',
    );
    select(['one', 'two']);
    expect(await markdown()).toBe('one\n\ntwo\n');
  });

  it('goes across blocks', async () => {
    open('<h2>The weir</h2><p>It was <i>built</i> in 1911.</p><blockquote><p>By hand.</p></blockquote>');
    select(['weir', 'By hand']);
    expect(await markdown()).toBe('## weir\n\nIt was *built* in 1911.\n\n> By hand\n');
  });

  it('changes nothing of the page', () => {
    open('<ol><li>a</li><li>b</li></ol><table><tr><th>x</th></tr><tr><td>y</td></tr></table>');
    const before = document.body.innerHTML;
    select(['b', 'y']);
    taken();
    expect(document.body.innerHTML).toBe(before);
  });

  it('holds nothing back from a page that covers properties by names', async () => {
    open(
      '<form><p>one</p><input name="childNodes"><input name="attributes"><input name="localName"><input name="nodeType"><input name="matches"><p>two</p></form>',
    );
    select(['one', 'two']);
    expect(await markdown()).toBe('one\n\ntwo\n');
  });
});

describe('lists', () => {
  const list = '<ol><li>one</li><li>two</li><li>three</li><li>four</li></ol>';

  it('go on with the number of the first item', async () => {
    open(list);
    select(['two', 'three']);
    expect(await markdown()).toBe('2. two\n3. three\n');
  });

  it('keep numbers of their own and jumps', async () => {
    open('<ol start="5"><li>one</li><li value="9">two</li><li>three</li></ol>');
    select(['one', 'three']);
    expect(await markdown()).toBe('5. one\n\n9) two\n10) three\n');
    select(['two', 'three']);
    expect(await markdown()).toBe('9. two\n10. three\n');
  });

  it('count down when they are reversed', async () => {
    open('<ol reversed><li>one</li><li>two</li><li>three</li></ol>');
    select(['two', 'two']);
    expect(taken()).toBe('<ol reversed="" start="2"><li>two</li></ol>');
  });

  it('with one whole item stay lists, with a part of one do not', async () => {
    open(list);
    select(['three', 'three']);
    expect(await markdown()).toBe('3. three\n');
    select(['hre', 'hre']);
    expect(await markdown()).toBe('hre\n');
  });

  it('are free of the item around them when only a part of that is selected', async () => {
    open('<ul><li>outer<ol><li>one</li><li>two</li><li>three</li></ol></li></ul>');
    select(['two', 'three']);
    expect(await markdown()).toBe('2. two\n3. three\n');
  });

  it('keep nested ones inside their items', async () => {
    open('<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>');
    select(['c', 'd']);
    expect(await markdown()).toBe('- - c\n- d\n');
  });

  it('of tasks keep what is done', async () => {
    open('<ul><li><input type="checkbox" checked> rye</li><li><input type="checkbox"> oats</li></ul>');
    select([' rye', 'oats']);
    expect(await markdown()).toContain('- [ ] oats');
  });
});

describe('tables', () => {
  const table =
    '<table><caption>Mills</caption><thead><tr><th>Name</th><th>Year</th><th align="right">Wheels</th></tr></thead><tbody><tr><td>Upper</td><td>1911</td><td>two</td></tr><tr><td>Lower</td><td>1924</td><td>one</td></tr><tr><td>New</td><td>1950</td><td>none</td></tr></tbody></table>';

  it('get the row that names their columns', async () => {
    open(table);
    select(['Lower', 'none']);
    expect(await markdown()).toBe(
      '| Name | Year | Wheels |\n| --- | --- | --: |\n| Lower | 1924 | one |\n| New | 1950 | none |\n',
    );
  });

  it('keep cells in their columns when rows are cut', async () => {
    open(table);
    select(['1911', 'Lower']);
    expect(await markdown()).toBe(
      '| Name | Year | Wheels |\n| --- | --- | --: |\n|   | 1911 | two |\n| Lower |   |   |\n',
    );
  });

  it('lose columns of which nothing is selected', async () => {
    open(table);
    select(['1911', 'two'], ['1924', 'one']);
    expect(await markdown()).toBe('| Year | Wheels |\n| --- | --: |\n| 1911 | two |\n| 1924 | one |\n');
  });

  it('have a whole head although only its end is selected', async () => {
    open(table);
    select(['Wheels', 'two']);
    expect(await markdown()).toBe('| Name | Year | Wheels |\n| --- | --- | --: |\n| Upper | 1911 | two |\n');
  });

  it('with one cell are its text', async () => {
    open(table);
    select(['192', '192']);
    expect(await markdown()).toBe('192\n');
  });

  it('that lay out a page are no tables', async () => {
    open('<table><tr><td>menu</td><td><h2>Weir</h2><p>old stones</p></td></tr></table>');
    select(['eir', 'old']);
    expect(await markdown()).toBe('## eir\n\nold\n');
  });

  it('with spans keep all columns', async () => {
    open(
      '<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2">both</td></tr><tr><td>c</td><td>d</td></tr></table>',
    );
    select(['both', 'd']);
    expect(await markdown()).toMatch(/a[\s\S]*b[\s\S]*both[\s\S]*c[\s\S]*d/);
  });
});

describe('code and quotations', () => {
  it.each([
    ['plain', '<pre><code class="language-js">let a = 1;\nlet b = 2;\nlet c = 3;</code></pre>'],
    [
      'highlighted',
      '<div class="highlight highlight-source-js"><pre><span class="k">let</span> a = 1;\n<span class="k">let</span> <span>b = 2;</span>\n<span class="k">let</span> c = 3;</pre></div>',
    ],
    [
      'with numbers',
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span></pre></td><td class="code"><pre><span class="line">let a = 1;</span><br><span class="line">let b = 2;</span><br><span class="line">let c = 3;</span></pre></td></tr></table></figure>',
    ],
  ])('code keeps its fence and language (%s)', async (_, html) => {
    open(`<p>before</p>${html}<p>after</p>`);
    select(['b = 2;', 'c = 3']);
    const body = await markdown();
    expect(body).toMatch(/^```js\n(?:let )?b = 2;\nlet c = 3\n```\n$/);
  });

  it('code that begins in the middle of a selection', async () => {
    open('<p>see</p><pre><code class="language-py">import this\nprint(1)</code></pre>');
    select(['see', 'import']);
    expect(await markdown()).toBe('see\n\n```py\nimport\n```\n');
  });

  it('code in a line stays code', async () => {
    open('<p>call <code>open(path)</code> first</p>');
    select(['open', 'open']);
    expect(await markdown()).toBe('`open`\n');
  });

  it('a part of a quotation is one', async () => {
    open('<blockquote><p>First line.</p><p>Second line.</p></blockquote>');
    select(['Second', 'Second']);
    expect(await markdown()).toBe('> Second\n');
  });

  it('an alert keeps its kind', async () => {
    open(
      '<div class="markdown-alert markdown-alert-tip"><p class="markdown-alert-title">Tip</p><p>Wear boots.</p></div>',
    );
    select(['boots', 'boots']);
    expect(await markdown()).toBe('> [!TIP]\n> boots\n');
  });

  it('formulas keep their source', async () => {
    open(
      '<p>so <span class="MathJax_CHTML">x2</span><script type="math/tex">x^2</script> holds</p><p>end</p>',
    );
    select(['so', 'holds']);
    expect(await markdown()).toBe('so $x^2$ holds\n');
  });
});

describe('several stretches', () => {
  it('of one paragraph stand on lines of their own', async () => {
    open('<p>one two three <b>four</b> five</p>');
    select(['one', 'one'], ['three', 'three'], ['four', 'four']);
    expect(await markdown()).toBe('one\\\nthree\\\n**four**\n');
  });

  it('of one list keep their numbers', async () => {
    open('<ol><li>one</li><li>two</li><li>three</li><li>four</li></ol>');
    select(['one', 'one'], ['three', 'four']);
    expect(taken()).toBe('<ol start="1"><li>one</li><li value="3">three</li><li>four</li></ol>');
  });

  it('of different places follow each other', async () => {
    open('<p>one</p><ul><li>two</li></ul><p>three</p>');
    select(['one', 'one'], ['three', 'three']);
    expect(await markdown()).toBe('one\n\nthree\n');
  });
});

describe('pictures and clutter', () => {
  it('pictures that were not loaded yet are there', async () => {
    open(
      '<p>one</p><figure><img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" data-src="/weir.jpg" alt="Weir"><figcaption>The weir</figcaption></figure><p>two</p>',
    );
    select(['one', 'two']);
    expect(await markdown()).toBe('one\n\n![Weir](https://www.example.org/weir.jpg)\n\nThe weir\n\ntwo\n');
  });

  it('what the page does not show is not selected', async () => {
    open('<p>one</p><div hidden>menu</div><div style="display:none">secret</div><p>two</p>');
    Element.prototype.checkVisibility ??= function (this: Element) {
      return !this.closest('[hidden], [style*="none"]');
    };
    select(['one', 'two']);
    const body = await markdown();
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    expect(body).toBe('one\n\ntwo\n');
  });

  it('a part of what a site’s rule takes away is still wanted', async () => {
    open('<div id="article_bottom"><p>A long comment about the mill.</p></div>');
    select(['comment', 'mill']);
    const page = snapshotSelection(document, { ...OPTIONS, url: 'https://www.myzaker.com/article/1/' });
    const clip = await clipPage(page as NonNullable<typeof page>, {
      settings: { ...DEFAULT_SETTINGS, preset: 'plain' },
      scope: 'selection',
      deadline: NO_DEADLINE,
      rules: SITE_RULES,
      isPrivate: false,
    });
    expect(clip.body).toBe('comment about the mill\n');
  });

  it('a part of a dialog or a button is text', async () => {
    open('<dialog open><p>Please mind the wheel.</p></dialog>');
    select(['mind', 'wheel']);
    expect(await markdown()).toBe('mind the wheel\n');
  });
});
