// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isShareBar } from '../../../utils/clean/share';

const check = (html: string) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return isShareBar(body.firstElementChild as Element);
};
const BUTTONS = '<a href="#f">Facebook</a> <a href="#m">Mail</a>';

describe('isShareBar', () => {
  it.each([
    `<div class="share-bar">${BUTTONS}</div>`,
    `<ul class="social-links"><li>${BUTTONS}</li></ul>`,
    '<div id="share"><a href="#">分享</a> 21</div>',
    '<div class="num-shares"><button>Share</button></div>',
  ])('yes: %s', (html) => {
    expect(check(html)).toBe(true);
  });

  it.each([
    // boxes that hold the byline or the date beside the buttons
    '<div class="share share-byline"><span>by Ada Quill</span> <a href="#">Share</a></div>',
    '<div class="info-and-share"><span>12 May 2024</span> <a href="#c">94 comments</a></div>',
    '<div class="share"><time>yesterday</time> <a href="#">Share</a></div>',
    '<div class="share"><a href="#">Share</a><p>It has a text of its own.</p></div>',
    '<div class="share">No button at all</div>',
    '<div class="shareholders"><a href="#">Shareholders</a></div>',
    `<div class="share"><a href="#">${'A sentence that is longer than any button says. '.repeat(2)}</a></div>`,
  ])('no: %s', (html) => {
    expect(check(html)).toBe(false);
  });
});
