// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { removeClutter } from '../../../utils/clean/clutter';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { createTally } from '../../../utils/dom/journal';

const PICTURE = '<p><a href="/p.jpg"><img src="/p.jpg" width="800" height="500"></a></p>';

const captions = (html: string) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const before = body.textContent?.trim();
  removeClutter(body, { journal: createTally(), deadline: NO_DEADLINE, isLive: false });
  expect(body.textContent?.trim()).toBe(before);
  return Array.from(body.querySelectorAll('figure > figcaption'), (caption) => caption.textContent);
};

describe('captions that are written as paragraphs', () => {
  it.each([
    `${PICTURE}\n<p class="text"><em>The weathercock before the storm</em></p>`,
    `${PICTURE}<p><small>The weathercock before the storm</small></p>`,
    `<div class="wp-caption"><img src="/p.jpg"><p class="wp-caption-text">The weathercock before the storm</p></div>`,
    `${PICTURE}<p>△The weathercock before the storm</p>`,
  ])('join the picture: %s', (html) => {
    expect(captions(html)).toHaveLength(1);
  });

  it.each([
    `${PICTURE}<p>The weathercock turned twice.</p>`,
    `${PICTURE}<p><em>The weathercock</em> turned twice.</p>`,
    `<p><img src="/p.jpg"> Of the roof it is said:</p><p><em>It turned twice.</em></p>`,
    `<div><img src="/p.jpg"> Of the roof it is said:<p><em>It turned twice.</em></p></div>`,
    `${PICTURE}<p><em>${'The weathercock turned twice and once again. '.repeat(5)}</em></p>`,
  ])('and no others: %s', (html) => {
    expect(captions(html)).toHaveLength(0);
  });
});
