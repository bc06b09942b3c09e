// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createDeadline } from '../../../utils/dom/deadline';
import { adoptLeads, readLinesAfterTitle } from '../../../utils/extract/lead';

const LEAD =
  'Forty miles of footpaths are to be mended and marked again before next summer. The council has found the money in its roads budget, and farmers have agreed to leave their gates unlocked.';
const CAPTION = 'One of the two hundred stiles that are to be mended before next summer.';
const TEXT = '<p>The council met three times, the last of them in the open, at the ford.</p>';

/** @returns the article of a page after what was found between its title and its text was put before it */
function adopt(between: string, excerpt?: string): string {
  const { body } = new DOMParser().parseFromString(
    `<h1>Footpaths</h1>${between}<div id="text">${TEXT}</div>`,
    'text/html',
  );
  const lines = readLinesAfterTitle(
    body.ownerDocument,
    { title: 'Footpaths', excerpt },
    createDeadline(20_000),
  );
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

  it('leaves a subtitle to the metadata', () => {
    const subtitle =
      'After forty years of waiting, the valley gets the footpaths that its walkers paid for long ago.';
    expect(adopt(`<div>${subtitle}</div>`)).not.toContain('After forty years');
    expect(adopt(`<div>${subtitle} Nobody remembers when.</div>`)).toContain('After forty years');
  });
});
