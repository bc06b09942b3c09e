// @vitest-environment jsdom
/** Parts of an article that extraction has to leave in it, whatever boxes a system puts them into: through the whole pipeline. */
import { describe, expect, test } from 'vitest';
import { canonicalizePage } from '../../utils/markdown/canonical';
import { clipHtml } from './support/clipHtml';

const url = 'https://harbour.example/2024/the-green-book.html';
const prose = (count: number): string =>
  `<p>The keeper counted boats in the morning, and wrote their names down in the green book, as he had done for years.</p>`.repeat(
    count,
  );

/** @returns the Markdown of what stands between the paragraphs, its lines joined by a bar */
async function clip(inside: string, box = '<div>'): Promise<string> {
  const html = `<!DOCTYPE html><html lang="en"><title>The green book</title><meta property="og:type" content="article"><body><header><a href="/">Home</a></header><main><h1>The green book</h1>${box}${prose(4)}${inside}${prose(5)}</div></main></body></html>`;
  const body = await clipHtml(html, url);
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('The keeper counted'));
  return lines.join(' | ');
}

/** In a box that the page names as its text, and in one that it does not. */
async function clipBoth(inside: string): Promise<string> {
  const unnamed = await clip(inside);
  expect(await clip(inside, '<div class="entry-content">')).toBe(unnamed);
  return unnamed;
}

type Case = readonly [what: string, markup: string, markdown: string];
const at = (path: string): string => `https://harbour.example/${path}`;
const picture = (path: string, alt = ''): string => `![${alt}](${at(path)})`;

const MEDIA: readonly Case[] = [
  ['a film in a box', '<div class="player-box"><video src="/a.mp4"></video></div>', `<${at('a.mp4')}>`],
  ['a recording in a box', '<div><audio controls src="/a.mp3"></audio></div>', `<${at('a.mp3')}>`],
  [
    'a film in a figure in a box',
    '<div><figure class="wp-block-video"><video src="/a.mp4"></video></figure></div>',
    `<${at('a.mp4')}>`,
  ],
  ['a film in a paragraph', '<p><video src="/a.mp4"></video></p>', `<${at('a.mp4')}>`],
  [
    'a recording with words for old browsers',
    '<audio controls><source src="/a.wav"><a href="/a.wav">Listen</a></audio>',
    `<${at('a.wav')}>`,
  ],
  [
    'a film that waits for a script',
    '<div class="box"><video data-src="/a.mp4" preload="none"></video></div>',
    `<${at('a.mp4')}>`,
  ],
  [
    'a film among the controls of its player',
    '<div id="PLAYER1"><div class="player-container"><video src="/a.mp4"></video><div><div>0:00/2:54</div><div>2.0X</div></div></div></div>',
    `<${at('a.mp4')}>`,
  ],
  [
    'a film that a library has drawn around',
    '<div class="video-js"><video src="/a.mp4"></video><span>Video Player is loading.</span><div class="vjs-modal-dialog"><p>This is a modal window. Escape will cancel and close the window at any time.</p></div></div>',
    `<${at('a.mp4')}>`,
  ],
  [
    'nothing of a film that is only in memory',
    '<div class="player"><video src="blob:https://harbour.example/1"></video><div>正在为您切换到高清</div></div>',
    '',
  ],
  [
    'the picture of a film that is only in memory',
    '<div class="player"><video poster="/p.jpg" src="blob:https://harbour.example/1"></video></div>',
    picture('p.jpg'),
  ],
  ['no film behind the text', '<div class="background-video"><video src="/b.mp4" muted></video></div>', ''],
  [
    'the words beside a film',
    '<div class="player"><h2>The storm</h2><video src="/a.mp4"></video><p>It took the roof of the office, and two of the boats that lay at the quay.</p></div>',
    `## The storm | <${at('a.mp4')}> | It took the roof of the office, and two of the boats that lay at the quay.`,
  ],
  [
    'each recording of a list of players',
    '<div class="podcast-player-list"><div class="player"><span>One</span><audio src="/1.mp3"></audio></div><div class="player"><span>Two</span><audio src="/2.mp3"></audio></div></div>',
    `<${at('1.mp3')}> | <${at('2.mp3')}>`,
  ],
  ['media for phones', '<amp-video src="/a.mp4"></amp-video>', `<${at('a.mp4')}>`],
  [
    'a film of the time of plug-ins',
    '<object><param name="movie" value="http://www.youtube.com/v/Abc_123&amp;hl=en"><embed src="http://www.youtube.com/v/Abc_123&amp;hl=en"></object>',
    '<https://www.youtube.com/watch?v=Abc_123>',
  ],
  ['a drawing', '<object type="image/svg+xml" data="/plan.svg"></object>', picture('plan.svg')],
  [
    'a chart of another site',
    '<iframe title="Boats each year" src="https://datawrapper.dwcdn.net/aBc12/1/"></iframe>',
    '[Boats each year](https://datawrapper.dwcdn.net/aBc12/)',
  ],
  [
    'a map',
    '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>',
    '<https://www.google.com/maps/embed?pb=1>',
  ],
  [
    'a film that nobody gave a title',
    '<iframe title="YouTube video player" src="https://www.youtube.com/embed/Abc_123"></iframe>',
    '<https://www.youtube.com/watch?v=Abc_123>',
  ],
  [
    'what is said beside the frame of a post',
    '<blockquote class="wp-embedded-content"><a href="https://blog.example/boats/">All the boats</a></blockquote><p>Count them. <iframe class="wp-embedded-content" src="/boats/embed/"></iframe></p>',
    '> [All the boats](https://blog.example/boats/) | Count them.',
  ],
  [
    'a post of a network, in any language',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/ABC/"><a href="#">Sieh dir diesen Beitrag auf Instagram an</a><p><a href="#">Ein Beitrag von Ada Quay</a></p></blockquote>',
    '[Ein Beitrag von Ada Quay](https://www.instagram.com/p/ABC/)',
  ],
  [
    'a post of a network',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/ABC/?utm=1"><a href="https://www.instagram.com/p/ABC/">View this post on Instagram</a></blockquote>',
    '<https://www.instagram.com/p/ABC/>',
  ],
  ...['<iframe class="wp-embedded-content" src="/boats/embed/"></iframe>', ''].map(
    (frame): Case => [
      `a post of a blog ${frame ? 'and its frame' : 'in a paragraph'}`,
      `<figure class="wp-block-embed"><div class="x1"><blockquote class="wp-embedded-content"><a href="https://blog.example/boats/">All the boats</a></blockquote>${frame || '<p><script>0</script><iframe class="wp-embedded-content" src="/boats/embed/"></iframe></p>'}</div></figure>`,
      '> [All the boats](https://blog.example/boats/)',
    ],
  ),
];

const PICTURES: readonly Case[] = [
  [
    'a picture that opens larger',
    '<button class="zoom" aria-label="Enlarge"><img src="/1.jpg" alt="Two boats"></button>',
    picture('1.jpg', 'Two boats'),
  ],
  [
    'a picture that opens larger, with its caption',
    '<button class="zoom"><figure><img src="/1.jpg"><figcaption>The quay in May</figcaption></figure></button>',
    `${picture('1.jpg')} | The quay in May`,
  ],
  [
    'a picture for readers without scripts, behind what is not to be read out',
    '<figure><div><img aria-hidden="true" alt="" src="data:image/svg+xml;base64,AAAA"><img aria-hidden="true" alt="" src="data:image/jpeg;base64,AAAA"><noscript><img src="/1.jpg" alt=""></noscript></div><figcaption>The quay in May</figcaption></figure>',
    `${picture('1.jpg')} | The quay in May`,
  ],
  [
    'a picture whose box holds media',
    '<div class="media"><img src="/1.jpg"><div class="media-caption">The quay in May</div><div class="media-credit">Photo: Ada Quay</div></div>',
    `${picture('1.jpg')} | The quay in May | Photo: Ada Quay`,
  ],
  [
    'a caption that only its name tells',
    '<div class="image-wrap"><img src="/1.jpg"><span class="caption">The quay in May</span></div>',
    `${picture('1.jpg')} | The quay in May`,
  ],
  [
    'a picture of a wiki, with links in its caption',
    '<div class="thumb tleft"><div class="thumbinner"><a href="/wiki/File:1.jpg"><img src="/1.jpg"></a><div class="thumbcaption"><div class="magnify"><a href="/wiki/File:1.jpg" title="Enlarge"></a></div>The quay of the <a href="/wiki/Harbour">old harbour</a></div></div></div>',
    `[${picture('1.jpg')}](${at('wiki/File:1.jpg')}) | The quay of the [old harbour](${at('wiki/Harbour')})`,
  ],
  [
    'pictures in a table',
    '<table><tr><td><img src="/1.jpg"></td><td><img src="/2.jpg"></td></tr></table>',
    `|   |   | | | --- | --- | | | ${picture('1.jpg')} | ${picture('2.jpg')} |`,
  ],
  [
    'a picture over its caption in a table',
    '<table><tr><td><img src="/1.jpg"></td></tr><tr><td>The quay in May</td></tr></table>',
    `${picture('1.jpg')} | The quay in May`,
  ],
  [
    'a list of pictures that is called a gallery, with its words',
    '<ul class="gallery"><li><img src="/1.jpg"> The quay in May</li><li><img src="/2.jpg"> The tower</li></ul>',
    `- ${picture('1.jpg')} The quay in May | - ${picture('2.jpg')} The tower`,
  ],
  [
    "a wiki's gallery",
    '<ul class="gallery"><li class="gallerybox"><div><div class="thumb"><a href="/wiki/File:1.jpg"><img src="/1.jpg"></a></div><div class="gallerytext"><p>The office by <a href="/wiki/Q">the quay</a></p></div></div></li><li class="gallerybox"><div><div class="thumb"><a href="/wiki/File:2.jpg"><img src="/2.jpg"></a></div><div class="gallerytext"><p><a href="/wiki/T">The tower</a></p></div></div></li></ul>',
    `[${picture('1.jpg')}](${at('wiki/File:1.jpg')}) | The office by [the quay](${at('wiki/Q')}) | [${picture('2.jpg')}](${at('wiki/File:2.jpg')}) | [The tower](${at('wiki/T')})`,
  ],
  [
    'a gallery of terms',
    '<div class="gallery"><dl class="gallery-item"><dt><a href="/p/1"><img src="/1.jpg"></a></dt></dl><dl class="gallery-item"><dt><a href="/p/2"><img src="/2.jpg"></a></dt></dl></div>',
    `[${picture('1.jpg')}](${at('p/1')}) | [${picture('2.jpg')}](${at('p/2')})`,
  ],
  [
    'a picture of a page builder',
    '<div class="elementor-element elementor-widget elementor-widget-image"><div class="elementor-widget-container"><img src="/1.jpg" alt="x"></div></div>',
    picture('1.jpg', 'x'),
  ],
  ['a picture called a banner', '<img class="banner" src="/1.jpg" alt="Boats">', picture('1.jpg', 'Boats')],
];

const ANSWER = 'It leaves at seven in the morning, and again when the tide has turned.';
const LINE = 'He came from the island with a book under his arm, and stayed.';
const WORDS: readonly Case[] = [
  [
    'a heading called a header',
    `<h2 class="section-header">Part two</h2><p>${LINE}</p>`,
    `## Part two | ${LINE}`,
  ],
  [
    'a heading in a header',
    `<div class="step-header"><h2>Part two</h2></div><p>${LINE}</p>`,
    `## Part two | ${LINE}`,
  ],
  [
    'a heading in the header of its section',
    `<section><header><h2>Part two</h2></header><p>${LINE}</p></section>`,
    `## Part two | ${LINE}`,
  ],
  [
    'a heading whose identifier is made from its words',
    `<h2 id="related-work">Related work</h2><p>${LINE}</p>`,
    `## Related work | ${LINE}`,
  ],
  [
    'a section whose identifier is made from its title',
    `<section id="sidebar-and-comments"><p>${LINE}</p></section>`,
    LINE,
  ],
  [
    'a heading of a page builder',
    `<div class="elementor-widget elementor-widget-heading"><h2>Part two</h2></div><p>${LINE}</p>`,
    `## Part two | ${LINE}`,
  ],
  [
    'a heading beside the link to edit it',
    `<div class="mw-heading mw-heading2"><h2 id="Past">Past</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div><p>${LINE}</p>`,
    `## Past | ${LINE}`,
  ],
  ['a word called a header', `<p><span class="header">First.</span> ${LINE}</p>`, `First. ${LINE}`],
  ['a line called extra', `<p class="extra-info">${LINE}</p>`, LINE],
  ['an item called a header', `<ul><li class="header">${LINE}</li></ul>`, `- ${LINE}`],
  [
    'a text whose label is hidden',
    `<div class="field field--label-hidden"><p>${LINE}</p><p>${ANSWER}</p></div>`,
    `${LINE} | ${ANSWER}`,
  ],
  [
    'questions that unfold, in headings',
    `<div class="accordion"><h3 class="accordion-header"><button class="accordion-button collapsed">When does it leave?</button></h3><div class="collapse"><div class="accordion-body">${ANSWER}</div></div></div>`,
    `### When does it leave? | ${ANSWER}`,
  ],
  [
    'questions that unfold, without headings',
    `<button aria-expanded="false">When does it leave?</button><div hidden><p>${ANSWER}</p></div>`,
    `**When does it leave?** | ${ANSWER}`,
  ],
  [
    'an answer that another element shows',
    `<div role="button" aria-controls="a1" tabindex="0"><a>When does it leave?</a></div><div id="a1" style="display:none"><p>${ANSWER}</p></div>`,
    `**When does it leave?** | ${ANSWER}`,
  ],
  ['a note in the margin', `<aside class="note"><p>${LINE}</p></aside>`, LINE],
  [
    'a call to read on that is the author’s own',
    '<div class="kg-callout-card"><div class="kg-callout-text">More? See <a href="/x">the story of the boats</a>.</div></div>',
    `More? See [the story of the boats](${at('x')}).`,
  ],
  [
    'a paragraph that is a box, with a link',
    '<div><div>There are two kinds of boats here, and I have put both of them on <a href="/list">the list of all the boats</a>.</div></div>',
    `There are two kinds of boats here, and I have put both of them on [the list of all the boats](${at('list')}).`,
  ],
  [
    'a sentence of links in a box',
    '<div>The book, which <a href="/a">the office showed</a> to <a href="/b">reporters on Monday</a>, is green.</div>',
    `The book, which [the office showed](${at('a')}) to [reporters on Monday](${at('b')}), is green.`,
  ],
  [
    'a label that unfolds a text',
    `<details><summary>More</summary><p>${LINE}</p></details>`,
    `<details> | <summary>More</summary> | ${LINE} | </details>`,
  ],
  [
    'who is quoted',
    '<blockquote><p>A book is a boat.</p><footer>Ada Quay</footer></blockquote>',
    '> A book is a boat. | > | > Ada Quay',
  ],
];

const PAPERS: readonly Case[] = [
  [
    'an equation in a table, with its number',
    '<table class="ltx_equation ltx_eqn_table"><tbody><tr><td></td><td><math alttext="\\displaystyle a" display="inline"><mi>a</mi></math></td><td><math alttext="=b"><mo>=</mo><mi>b</mi></math></td><td><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr></tbody></table>',
    '$$ | a =b \\tag{1} | $$',
  ],
  [
    'a note within the line',
    '<p>A boat.<span class="ltx_note ltx_role_footnote" id="n1"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>Of wood.</span></span></span></p>',
    'A boat.[^1] | [^1]: Of wood.',
  ],
  [
    'a heading that leads to itself',
    `<h2 id="syntax"><a href="#syntax">Syntax</a></h2><p>${LINE}</p>`,
    `## Syntax | ${LINE}`,
  ],
  [
    'a term with a link to itself',
    '<dl><dt id="b.Boat"><code>Boat</code><a class="headerlink" href="#b.Boat">¶</a></dt><dd>A boat of wood.</dd></dl>',
    '`Boat` | - A boat of wood.',
  ],
  [
    'a link to another place of the page, as the page has it',
    `<p>See <a href="#third">the third part</a>.</p><h2 id="third">Third</h2><p>${LINE}</p>`,
    `See [the third part](${url}#third). | ## Third | ${LINE}`,
  ],
  [
    'a file at the end',
    '<p>Annex: <a href="/list.pdf">The list of the boats</a></p>',
    `Annex: [The list of the boats](${at('list.pdf')})`,
  ],
];

/** @returns the Markdown of a page that ends with these parts */
async function clipEnd(end: string): Promise<string> {
  const html = `<!DOCTYPE html><html lang="en"><title>The green book</title><body><main><h1>The green book</h1>${prose(5)}<p>A boat.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p>${end}</main></body></html>`;
  const body = await clipHtml(html, url);
  return body.split('\n').slice(-8).filter(Boolean).join(' | ');
}

test('notes stay with their heading after what leads to other pages', async () => {
  const end =
    '<h2>See also</h2><ul><li><a href="/boat">Boat</a></li></ul><h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>Quay, Ada. <i>Harbours</i>.</span></li></ol></div>';
  expect(await clipEnd(end)).toMatch(
    /A boat\.\[\^1\] \| ## References \| \[\^1\]: Quay, Ada\. \*Harbours\*\.$/,
  );
});

test('a question in boxes of its own is read again as it was written', () => {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
  const body = parse(
    `<button aria-expanded="false"><div>When?</div><div></div></button><div hidden><p>${ANSWER}</p></div>`,
  );
  canonicalizePage(body);
  expect(body.querySelector('strong')?.textContent).toBe('When?');
  expect(parse(body.innerHTML).innerHTML).toBe(body.innerHTML);
});

test('a code to be scanned is no part of the text, the file before it is', async () => {
  const end =
    '<p>附件：<a href="/list.doc">登记表.doc</a></p><div class="ewm"><img src="/qr.png"><p>扫一扫在手机打开当前页</p></div>';
  expect(await clipEnd(end)).toMatch(/附件：\[登记表\.doc\]\(\S+\)$/);
});

describe.each([
  ['papers', PAPERS],
  ['media', MEDIA],
  ['pictures', PICTURES],
  ['words', WORDS],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (_what, markup, markdown) => {
    expect(await clipBoth(markup)).toBe(markdown);
  });
});

test.each([
  [
    'menus',
    '<nav><button aria-expanded="false">Menu</button><div hidden>A long list of places to go to</div></nav>',
  ],
  [
    'a part of links that a control shows',
    '<button aria-expanded="false" aria-controls="m">Topics</button><div id="m" hidden><a href="/a">The old mill</a> <a href="/b">The lamp on the hill</a></div>',
  ],
  ['signs on controls', '<button><img src="/icons/share.svg" alt=""></button>'],
  [
    'what a hidden tab says',
    `<button role="tab" aria-controls="t">Winter</button><div id="t" hidden>${LINE}</div>`,
  ],
  [
    'a banner that leads elsewhere',
    '<p><a href="https://shop.example/"><img class="banner" src="/b.gif" alt="Sale"></a></p>',
  ],
  ['the names of tabs', '<ul role="tablist"><li role="tab">Summer</li><li role="tab">Winter</li></ul>'],
  ['words that only readers aloud hear', '<p><span class="visually-hidden">Opens in a new window</span></p>'],
  ['a recommendation in the margin', `<aside class="related"><p>${LINE}</p></aside>`],
  ['what is folded away and empty', '<details><summary>More</summary></details>'],
  ['a quotation without words', '<blockquote><p> </p></blockquote>'],
])('%s stay out', async (_, markup) => {
  expect(await clipBoth(markup)).toBe('');
});
