// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createDeadline } from '../../../utils/dom/deadline';
import { adoptLeads, readLinesAfterTitle } from '../../../utils/extract/lead';

const LEAD =
  'Forty miles of footpaths are to be mended and marked again before next summer. The council has found the money in its roads budget, and farmers have agreed to leave their gates unlocked.';
const CAPTION = 'One of the two hundred stiles that are to be mended before next summer.';
const TEXT = '<p>The council met three times, the last of them in the open, at the ford.</p>';

function parse(between: string, before = ''): Element {
  const html = `${before}<h1>Footpaths</h1>${between}<div id="text">${TEXT}</div>`;
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const ANNOUNCED = 'https://valley.test/media/the-ford.jpg';
const readLines = ({ ownerDocument }: Element, excerpt?: string, leadImage = ANNOUNCED) =>
  readLinesAfterTitle(ownerDocument, { title: 'Footpaths', excerpt, leadImage }, createDeadline(20_000));

function adoptInto(body: Element, ...chosen: readonly (Element | null)[]): Element {
  const lines = readLines(body);
  const content = body.ownerDocument.createElement('div');
  content.append(...chosen.filter((element) => element !== null));
  adoptLeads(content, lines);
  return content;
}

/** @returns the article of a page after what was found between its title and its text was put before it */
function adopt(between: string, excerpt?: string): string {
  const body = parse(between);
  const lines = readLines(body, excerpt);
  const content = body.ownerDocument.createElement('div');
  content.append(...body.querySelectorAll('figure,#text'));
  adoptLeads(content, lines);
  return content.textContent ?? '';
}

describe('adoptLeads', () => {
  it('adopts what the page says it is about, whatever the box is called', () => {
    const teaser = `<div class="teaser"><p>${LEAD}</p></div>`;
    expect(adopt(teaser, LEAD)).toContain('Forty miles');
    expect(adopt(teaser)).not.toContain('Forty miles');
  });

  it('adopts a lead after a figure that was chosen already', () => {
    const figure = `<figure><img src="/stile.jpg"><figcaption>${CAPTION}</figcaption></figure>`;
    expect(adopt(`${figure}<div>${LEAD}</div>`)).toContain('Forty miles');
  });

  it('adopts a lead after addresses that are there for machines', () => {
    const address = `<div>https://footpaths.example/pictures/${'stile-'.repeat(10)}.jpg</div>`;
    expect(adopt(`${address.repeat(4)}<div>${LEAD}</div>`)).toContain('Forty miles');
  });

  it('leaves a subtitle to the metadata', () => {
    const subtitle =
      'After forty years of waiting, the valley gets the footpaths that its walkers paid for long ago.';
    expect(adopt(`<div>${subtitle}</div>`)).not.toContain('After forty years');
    expect(adopt(`<div>${subtitle} Nobody remembers when.</div>`)).toContain('After forty years');
  });

  const IMAGE = '<img src="/stile-1200x800.jpg" width="1200">';
  it.each([
    ['a figure', `<figure>${IMAGE}<figcaption>${CAPTION}</figcaption></figure>`, true],
    [
      'a figure with its author',
      `<figure>${IMAGE}<figcaption>© 2024 Anna Example</figcaption></figure>`,
      true,
    ],
    ['a figure in a box', `<div class="x1"><figure>${IMAGE}</figure></div>`, true],
    ['a portrait', '<figure><img src="/anna.jpg" width="48"></figure>', false],
    ['a way to another text', `<figure><a href="/other">${IMAGE}</a></figure>`, false],
    ['a larger picture behind it', `<figure><a href="/stile.jpg">${IMAGE}</a></figure>`, true],
    ['what calls itself related', `<div class="related"><figure>${IMAGE}</figure></div>`, false],
    ['in a box of the article', `<div class="article-widget"><figure>${IMAGE}</figure></div>`, true],
    ['in a box of the page', `<div class="widget"><figure>${IMAGE}</figure></div>`, false],
    ['three pictures', `<figure>${IMAGE}</figure>`.repeat(3), false],
  ])('shows a picture above the text: %s', (_, between, isShown) => {
    const body = parse(between);
    expect(adoptInto(body, body.querySelector('#text')).querySelector('img') !== null).toBe(isShown);
  });

  it('shows a picture below a second title that the text says again', () => {
    const body = parse(`<h2>${LEAD}</h2><figure>${IMAGE}</figure>`);
    body.querySelector('#text')?.insertAdjacentHTML('beforeend', `<p>${LEAD}</p>`);
    const content = adoptInto(body, body.querySelector('#text'));
    expect(content.querySelector('img')).not.toBeNull();
    expect(content.textContent?.split('Forty miles')).toHaveLength(2);
  });

  it('shows a picture above the title', () => {
    const body = parse('', `<article><figure>${IMAGE}</figure>`);
    expect(adoptInto(body, body.querySelector('#text')).querySelector('img')).not.toBeNull();
  });

  const BARE = '<img src="/media/the-ford-800x450.jpg">';
  it.each([
    ['below the title', `<p>12 May</p><div>${BARE}</div>`, '', true],
    ['above the title', '', `<div class="teaser"><div>${BARE}</div></div>`, true],
    ['that a script would load', '<img src="/t.gif" data-src="/small/the-ford.jpg">', '', true],
    ['that a click would show', `<a href="${ANNOUNCED}"><img src="/media/7.jpg"></a>`, '', true],
    ['of the whole width', BARE.replace('>', ' width="100%">'), '', true],
    ['of another name', '<img src="/media/the-fords.jpg">', '', false],
    ['no larger than a portrait', BARE.replace('>', ' width="80">'), '', false],
    ['of something else', `<div class="author-box">${BARE}</div>`, '', false],
    ['in a list', `<ul><li>${BARE}</li></ul>`, '', false],
    ["that is the site's sign", '', `<header>${BARE}</header>`, false],
    ['that leads home', '', `<a href="/">${BARE}</a>`, false],
    ['below the text', `<p>${LEAD}</p>`.repeat(4) + BARE, '', false],
  ])('shows the picture that the page announces: %s', (_, between, before, isShown) => {
    const body = parse(between, before);
    expect(adoptInto(body, body.querySelector('#text')).querySelector('img') !== null).toBe(isShown);
  });

  it('shows what the page announces, where no line of the text is known', () => {
    const body = parse(BARE);
    const content = body.ownerDocument.createElement('div');
    content.textContent = 'Text of its own.';
    expect(adoptInto(body, content).firstElementChild?.querySelector('img')).not.toBeNull();
  });

  it('loads what it shows from where the page announces it, unless the image itself names it', () => {
    const body = parse(`<a href="${ANNOUNCED}"><img src="/media/7.jpg"></a>`);
    const shown = adoptInto(body, body.querySelector('#text')).querySelector('img');
    expect(shown?.getAttribute('src')).toBe(ANNOUNCED);
  });

  it('tells lazy pictures apart by what a script would load', () => {
    const figure = (name: string) => `<figure><img src="/t.gif" data-src="/${name}.jpg"></figure>`;
    const body = parse(figure('stile'));
    body.querySelector('#text')?.insertAdjacentHTML('beforeend', figure('gate'));
    expect(adoptInto(body, body.querySelector('#text')).querySelectorAll('img')).toHaveLength(2);
  });

  it('shows a picture above a portrait that the text begins with', () => {
    const body = parse(`<figure>${IMAGE}</figure>`);
    body.querySelector('#text')?.insertAdjacentHTML('afterbegin', '<img src="/anna.jpg" width="80">');
    expect(adoptInto(body, body.querySelector('#text')).querySelectorAll('img')).toHaveLength(2);
  });

  it('shows no picture that the text holds in another size', () => {
    const body = parse(`<figure>${IMAGE}</figure>`);
    body
      .querySelector('#text')
      ?.insertAdjacentHTML('beforeend', '<img src="/small/stile-1200x800.jpg?w=90">');
    expect(adoptInto(body, body.querySelector('#text')).querySelectorAll('img')).toHaveLength(1);
  });

  const ITEM = 'Farmers have agreed to leave their gates unlocked';
  it.each([
    [`<ul><li>${ITEM}</li><li>${ITEM} in winter</li></ul>`, true],
    ['<ul><li>News</li><li>Footpaths</li></ul>', false],
    [`<ul><li><a href="/1">${ITEM}</a></li><li><a href="/2">${ITEM}</a></li></ul>`, false],
  ])('adopts what sums up the text: %s', (list, isAdopted) => {
    expect(adopt(list).includes('gates unlocked')).toBe(isAdopted);
  });
});

describe('what stands under a title', () => {
  const SUBTITLE = 'After forty years of waiting, the valley gets its footpaths';
  it.each([
    ['beside the title', `<p>${SUBTITLE}</p>`, SUBTITLE],
    ['an inline element beside it', `<span>${SUBTITLE}</span>`, SUBTITLE],
    [
      'after a line of publication, by its name',
      `<p>Posted by Anna</p><p class="dek">${SUBTITLE}</p>`,
      SUBTITLE,
    ],
    ['the author', '<p>By Anna Example and Bertram Sample, in the valley</p>', undefined],
    ['the day', '<p>Harbour News | 12 May 2024 | Footpaths of the valley</p>', undefined],
    ['a link', `<p><a href="/1">${SUBTITLE}</a></p>`, undefined],
    [
      'what the text says',
      '<p>The council met three times, the last of them in the open, at the ford.</p>',
      undefined,
    ],
  ])('%s', (_, between, expected) => {
    const body = parse(between);
    const lines = readLines(body);
    expect(adoptLeads(body.querySelector('#text') as Element, lines).subtitle).toBe(expected);
  });

  it('stands under a title of the second level, too', () => {
    const body = parse(`<h2>Footpaths</h2><p>${SUBTITLE}</p>`, '');
    body.querySelector('h1')?.remove();
    expect(adoptLeads(body.querySelector('#text') as Element, readLines(body)).subtitle).toBe(SUBTITLE);
  });
});
