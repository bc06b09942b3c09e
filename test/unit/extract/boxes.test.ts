// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { removeBoxes } from '../../../utils/extract/boxes';

const TEXT = `<p>${'The lamps of the mole were lit by hand until the spring. '.repeat(20)}</p>`;

/** @returns what is left of a carousel whose slides lead to these addresses, between two paragraphs */
function carouselTo(isArticle: boolean, ...addresses: readonly string[]): string {
  const slides = addresses.map((address) => `<div><a href="${address}"><b>Lamp</b> seen by night</a></div>`);
  const html = `${TEXT}<div class="story-slider"><b>Best</b><div class="swiper">${slides.join('')}</div></div>${TEXT}`;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  removeBoxes(body, { isArticle, deadline: NO_DEADLINE });
  return body.querySelector('.story-slider')?.textContent ?? '';
}

describe('removeBoxes', () => {
  it('takes out a carousel that leads to other articles', () => {
    expect(carouselTo(true, '/2023/lamp', '/2023/rope', '/2023/tar')).toBe('');
  });

  it.each([
    ['its pictures', true, '/p/lamp.jpg'],
    ['nothing', true, '#'],
    ['what a list is about', false, '/2023/lamp'],
  ])('keeps one that leads to %s', (_, isArticle, address) => {
    expect(carouselTo(isArticle, address, address, address)).toContain('seen by night');
  });
});
