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
    'a film of Zhihu',
    '<iframe src="https://video.zhihu.com/video/77"></iframe>',
    '<https://video.zhihu.com/video/77>',
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
