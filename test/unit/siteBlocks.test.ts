// @vitest-environment jsdom
/** Blocks within a text as sites and builders of pages write them, by names that elsewhere mean something else. */
import { expect, test } from 'vitest';
import { BOXES, clipBetween } from './support/clipBetween';
import { clipHtml } from './support/clipHtml';

const at = (path: string): string => `https://harbour.example/${path}`;
const picture = (path: string): string => `![](${at(path)})`;
const LINE = 'He came from the island with a book under his arm, and stayed.';
const SLIDES = (attributes: string): string =>
  `<div class="slick-track"><div class="slick-slide"><img src="/1.jpg"></div><div class="slick-slide" ${attributes}><img src="/2.jpg"></div></div>`;

test.each([
  [
    'a post beside the script that draws it',
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet"><p>Boats.</p>Ada (@ada) <a href="https://twitter.com/ada/status/1">May 1</a></blockquote><script async src="/widgets.js"></script></div></figure>',
    '> Boats. | > | > Ada (@ada) [May 1](https://twitter.com/ada/status/1)',
  ],
  [
    'a file beside its hidden preview',
    '<div class="wp-block-file"><object class="wp-block-file__embed" data="/list.pdf" type="application/pdf" hidden></object><a href="/list.pdf">The list of the boats</a><a href="/list.pdf" class="wp-block-file__button" download>Download</a></div>',
    `[The list of the boats](${at('list.pdf')})`,
  ],
  [
    'a list of files',
    '<div class="ce-uploads"><ul><li><a href="/1.pdf">Boats of May</a></li><li><a href="/2.pdf">Boats of June</a></li></ul></div>',
    `- [Boats of May](${at('1.pdf')}) | - [Boats of June](${at('2.pdf')})`,
  ],
  [
    'pictures of a builder that says where its dots stand',
    '<div class="elementor-element elementor-pagination-position-outside elementor-widget-image-carousel"><div class="elementor-image-carousel-wrapper"><a href="/1.jpg"><img src="/1.jpg"></a><a href="/2.jpg"><img src="/2.jpg"></a></div></div>',
    `[${picture('1.jpg')}](${at('1.jpg')})[${picture('2.jpg')}](${at('2.jpg')})`,
  ],
  ['slides that are not in view', SLIDES('aria-hidden="true"'), `${picture('1.jpg')} | ${picture('2.jpg')}`],
  [
    'a caption that is not read out',
    '<figure><img src="/1.jpg" alt="The quay"><figcaption aria-hidden="true">The quay in May</figcaption></figure>',
    `![The quay](${at('1.jpg')}) | The quay in May`,
  ],
  [
    'nothing of a sign in a caption that is not read out',
    '<figure><img src="/1.jpg"><figcaption><i class="material-icons" aria-hidden="true">camera</i>The quay in May</figcaption></figure>',
    `${picture('1.jpg')} | The quay in May`,
  ],
  [
    'an answer folded away by its style alone',
    `<div class="uagb-faq-item"><h3>Who was he?</h3><div class="uagb-faq-content" style="display: none;"><p>${LINE}</p></div></div>`,
    `### Who was he? | ${LINE}`,
  ],
  [
    'tabs in a row that holds their panels',
    `<div class="panel-group" role="tablist"><div class="panel"><div class="panel-heading" role="tab"><h4>Who was he?</h4></div><div role="tabpanel"><p>${LINE}</p></div></div></div>`,
    `#### Who was he? | ${LINE}`,
  ],
  [
    'the header of a part',
    `<div class="frame"><header><h2>The keeper</h2></header><p>${LINE}</p></div>`,
    `## The keeper | ${LINE}`,
  ],
  [
    'the words over a box',
    `<div class="fact-box"><div class="fact-box__header">The keeper</div><p>${LINE}</p></div>`,
    `The keeper | ${LINE}`,
  ],
  [
    'a table whose head stays in view',
    '<div class="table-wrap"><table class="confluenceTable stickyTableHeaders"><thead class="tableFloatingHeaderOriginal"><tr><th>Boat</th></tr></thead><tbody><tr><td>Merle</td></tr></tbody></table></div>',
    '| Boat | | | --- | | | Merle |',
  ],
  [
    'a table without the controls around it',
    '<div class="dataTables_wrapper no-footer"><div class="dataTables_length"><label>Show <select><option>10</option></select> entries</label></div><table class="dataTable no-footer"><thead><tr><th>Boat</th></tr></thead><tbody><tr><td>Merle</td></tr></tbody></table><div class="dataTables_info">Showing 1 to 1 of 1 entries</div></div>',
    '| Boat | | | --- | | | Merle |',
  ],
  [
    'a caption beside a credit (CNN, Slate)',
    '<figure><div class="image image--eq-extra-small"><img src="/1.jpg"><div class="image__metadata"><figcaption>The quay in May</figcaption></div></div></figure>',
    `${picture('1.jpg')} | The quay in May`,
  ],
  [
    'a picture that can be shared (Daily Mail)',
    '<div class="image-wrap"><div><img class="blkBorder img-share" src="/1.jpg" width="634" height="423"></div></div>',
    picture('1.jpg'),
  ],
  [
    'a picture with its owner (BBC)',
    '<figure><span class="image-and-copyright-container"><img src="/1.jpg" width="624" height="351"><span class="off-screen">Image copyright</span> Ada Quay</span></figure>',
    `${picture('1.jpg')}Image copyright Ada Quay`,
  ],
  [
    'what else to read in a manual (Sphinx)',
    `<div class="admonition seealso"><p class="admonition-title">See also</p><p>${LINE}</p></div>`,
    `See also | ${LINE}`,
  ],
  [
    'a list of facts in the margin',
    '<aside class="fact" role="complementary"><h2>The quay</h2><ul><li>It is forty metres long.</li><li>It was built in 1802.</li></ul></aside>',
    '## The quay | - It is forty metres long. | - It was built in 1802.',
  ],
  [
    'code with its numbers and buttons (CSDN, Juejin)',
    '<pre><code class="language-go">count()</code><ul class="pre-numbering"><li>1</li></ul><span class="copy-code-btn">Copy</span></pre>',
    '```go | count() | ```',
  ],
  [
    'code whose lines are counted in it (cnblogs)',
    '<pre><span style="color: rgba(0, 128, 128, 1)">1</span> count()\n<span style="color: rgba(0, 128, 128, 1)">2</span>   <span>7</span>\n<span style="color: rgba(0, 128, 128, 1)">3</span> end</pre>',
    '``` | count() |   7 | end | ```',
  ],
  [
    'numbers that count nothing in code',
    '<pre><span>1</span> boat\n<span>4</span> lamps</pre>',
    '``` | 1 boat | 4 lamps | ```',
  ],
  ['nothing of how many subscribe', '<div><p>Join 1,204 other subscribers</p></div>', ''],
  ['nothing of how many liked a recipe', '<p>4.80 from 40 votes</p>', ''],
  ['nothing of a code to be scanned', '<p><img src="/qr.jpg"></p><p>长按识别二维码，关注我们</p>', ''],
  ['nothing of a code to be scanned in one paragraph', '<p><img src="/qr.jpg"><br>扫码关注公众号</p>', ''],
  [
    'a film of Zhihu',
    '<iframe src="https://video.zhihu.com/video/77"></iframe>',
    '<https://video.zhihu.com/video/77>',
  ],
  [
    'a card of a page of another site',
    '<div><a href="https://mill.example/boats"><div><h2>All the boats</h2><h3>What lies at the quay, and since when.</h3><p>mill.example</p></div></a></div>',
    '## [All the boats](https://mill.example/boats) | ### What lies at the quay, and since when. | mill.example',
  ],
  [
    'nothing of a card of another article',
    '<div><a href="/boats"><div><h2>All the boats</h2><h3>What lies at the quay, and since when.</h3></div></a></div>',
    '',
  ],
  [
    'nothing of a card of what is sold',
    '<div><a href="https://www.amazon.com/dp/1"><div><h2>A lamp for boats</h2><h3>Brass, with a glass of four sides.</h3></div></a></div>',
    '',
  ],
  [
    'a film that a builder puts in later',
    '<div class="elementor-widget-video" data-settings="{&quot;youtube_url&quot;:&quot;https:\\/\\/www.youtube.com\\/watch?v=Abc_123&quot;,&quot;video_type&quot;:&quot;youtube&quot;}"><div class="elementor-video"></div></div>',
    '<https://www.youtube.com/watch?v=Abc_123>',
  ],
  [
    'a picture with a linked caption (Blogger)',
    '<table class="tr-caption-container"><tbody><tr><td><a href="/1.jpg"><img src="/1.jpg"></a></td></tr><tr><td class="tr-caption">Photo by <a href="https://ada.example/">Ada Quay</a></td></tr></tbody></table>',
    `[${picture('1.jpg')}](${at('1.jpg')}) | Photo by [Ada Quay](https://ada.example/)`,
  ],
  [
    'a diagram that a script would draw',
    '<div class="mermaid">graph TD;\n  Quay--&gt;Tower;</div>',
    '```mermaid | graph TD; |   Quay-->Tower; | ```',
  ],
  [
    'a formula of Zenn',
    '<section><eqn><embed-katex display-mode="1">a_1 = b</embed-katex></eqn></section>',
    '$$ | a_1 = b | $$',
  ],
  [
    'what is said beside a portrait, in a table of one row',
    `<table><tr><td><img src="/ada.png" width="48" height="48"></td><td width="10"></td><td>${LINE}</td></tr></table>`,
    `${picture('ada.png')} | ${LINE}`,
  ],
  [
    'nothing of words that a style cuts away',
    '<p>Boats.<a href="https://mill.example/">All<span style="border:0;clip:rect(0 0 0 0);height:1px">, opens new tab</span></a></p>',
    'Boats.[All](https://mill.example/)',
  ],
  [
    'nothing of what a platform says of its texts',
    '<p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p>',
    '',
  ],
  [
    'nothing of the notices of a wiki',
    '<table class="box-More_citations_needed ambox"><tbody><tr><td class="mbox-text">This article needs more citations. Please help to improve it.</td></tr></tbody></table>',
    '',
  ],
  [
    'nothing of the links above a recipe',
    '<a href="#r" class="wprm-recipe wprm-recipe-jump">Jump to Recipe</a> <a href="/p" class="wprm-recipe wprm-recipe-print">Print Recipe</a>',
    '',
  ],
])('%s', async (_what, markup, markdown) => {
  for (const box of BOXES) expect(await clipBetween(markup, box)).toBe(markdown);
});

test('slides that are shown twice stand once', async () => {
  const markup = SLIDES('aria-hidden="true"').replaceAll('slick-slide"  ', 'slick-slide" ');
  const copies = markup.replace('class="slick-slide" aria', 'class="slick-slide slick-cloned" aria');
  expect(await clipBetween(copies, '<div>')).toBe(picture('1.jpg'));
});

test('a forum that says its system gives its posts alone, on any host', async () => {
  const post = (name: string, words: string): string =>
    `<table><tr><td class="pls"><p>${name}</p><p>Rank: captain</p></td><td class="plc"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${name}">${words}</td></tr></table></div><div class="sign">${name} sails at night</div></td></tr></table>`;
  const body = await clipHtml(
    `<!DOCTYPE html><html lang="en"><head><meta name="generator" content="Discuz! X3.4"><title>Boats</title></head><body><h1 id="thread_subject">Boats</h1>${post('ada', LINE)}${post('joan', `She says so, too: ${LINE}`)}</body></html>`,
    'https://forum.example/thread-12-1-1.html',
  );
  expect(body).toContain(`She says so, too: ${LINE}`);
  expect(body).not.toMatch(/captain|at night/);
});

test('notes beside the text of an article stand within it', async () => {
  const note =
    '<label class="sidenote-number"></label><input type="checkbox"><span class="sidenote">Not in winter.</span>';
  const prose =
    '<p>The keeper counted boats in the morning, and wrote their names down in the green book.</p>';
  const body = await clipHtml(
    `<!DOCTYPE html><html lang="en"><title>The green book</title><body><main><article><header><h1>The green book</h1></header><div class="entry-content">${prose.repeat(4)}<p>He counted them every day.${note}</p>${prose.repeat(3)}</div></article></main></body></html>`,
    'https://harbour.example/2024/the-green-book.html',
  );
  expect(body).toMatch(/every day\.\[\^1\]/);
  expect(body).toMatch(/\[\^1\]: Not in winter\./);
});

test.each(['querySelector', 'head', 'body'])(
  'a picture called %s covers nothing that is asked',
  async (name) => {
    expect(await clipBetween(`<img name="${name}" src="/1.jpg">`, '<div>')).toBe(picture('1.jpg'));
  },
);
