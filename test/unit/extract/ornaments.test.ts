// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { removeOrnaments } from '../../../utils/extract/ornaments';

const PAGE = 'https://news.example/2024/05/boats';

function keep(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  removeOrnaments(body, { url: PAGE, base: PAGE });
  return body.innerHTML;
}

describe('pictures that are no part of the article go', () => {
  it.each([
    [
      'a user’s portrait',
      '<img src="https://secure.gravatar.com/avatar/0f?s=96" width="96" height="96" alt="Anna">',
    ],
    ['a portrait by its folder', '<img src="https://x.example/uploads/avatars/7/a-thumb.jpg">'],
    [
      'a portrait by its parameter',
      '<img src="https://x.example/file.php?avatar=7_1.jpg" width="100" height="90">',
    ],
    [
      'a portrait by its class',
      '<img class="post-avatar" src="https://x.example/7.jpg" width="40" height="40">',
    ],
    ['a portrait by its description', '<img src="https://x.example/7.jpg" alt="Headshot of Anna Example">'],
    [
      'a portrait of who writes',
      '<img class="author-profile-image" src="https://x.example/7.jpg" alt="Anna Example">',
    ],
    ['what keeps a distance', '<img src="https://x.example/s.gif" width="400" height="1">'],
    ['a small ornament', '<img src="https://x.example/a.png" width="24" height="24" alt="">'],
    [
      'a small portrait that leads to whom it shows',
      '<a href="/@anna"><img src="https://x.example/64/1.jpeg" width="32" height="32" alt="Anna Example"></a>',
    ],
    ['a sign', '<img src="https://x.example/svg/arrow-up-right.svg" alt="">'],
    [
      'a sign that says so',
      '<img src="https://x.example/Hub_Icon_2.png" width="36" height="36" alt="Hub icon">',
    ],
    [
      'the logo',
      '<a href="/"><img src="https://x.example/a.png" width="467" height="115" alt="Boat News"></a>',
    ],
    [
      'a button to a network',
      '<a href="https://www.facebook.com/boatnews"><img src="https://x.example/fb.png"></a>',
    ],
    [
      'a button for sharing',
      '<a href="https://twitter.com/intent/tweet?url=x"><img src="https://x.example/t.png"></a>',
    ],
  ])('%s', (_, picture) => {
    expect(keep(`<p>Before.</p><div><span>${picture}</span></div><p>After.</p>`)).toBe(
      '<p>Before.</p><p>After.</p>',
    );
  });
});

it('what stood for a picture goes where that is beside it', () => {
  const picture = '<img src="https://x.example/boat.jpg" alt="A boat">';
  const both = `<img src="https://x.example/grey-placeholder.png">${picture}`;
  expect(keep(`<figure>${both}<figcaption>A boat</figcaption></figure>`)).toBe(
    `<figure>${picture}<figcaption>A boat</figcaption></figure>`,
  );
});

describe('pictures of the article stay', () => {
  it.each([
    ['a photograph', '<img src="https://x.example/boat.jpg" width="800" height="500" alt="">'],
    [
      'a large picture of a portrait’s name',
      '<img class="avatar" src="https://x.example/film.jpg" width="800" height="450">',
    ],
    [
      'a picture with a caption',
      '<figure><img class="avatar" src="https://x.example/7.jpg"><figcaption>Anna</figcaption></figure>',
    ],
    [
      'a flag beside a word',
      '<p><span><img src="https://x.example/flag.svg" width="23" height="12" alt=""></span> <a href="/nz">Islands</a></p>',
    ],
    [
      'a formula',
      '<p>where <img src="https://x.example/1.gif" width="20" height="14" alt=""> is the mass</p>',
    ],
    [
      'a small picture that says what it shows',
      '<img src="https://x.example/1.png" width="24" height="24" alt="A knot">',
    ],
    ['a picture of an author that the text is about', '<img src="https://x.example/author.jpg" width="600">'],
    ['a picture of icons', '<img src="https://x.example/new-icons.png" alt="">'],
    [
      'a film at a network',
      '<a href="https://www.youtube.com/watch?v=1"><img src="https://x.example/1.jpg" alt="Still"></a>',
    ],
    [
      'a post at a network',
      '<a href="https://www.instagram.com/p/abc/"><img src="https://x.example/1.jpg"></a>',
    ],
    ['a still of a film of that name', '<img src="https://x.example/films/avatar/1.jpg">'],
    ['a picture that a user keeps', '<img src="https://x.example/user_image/05/a.jpg">'],
    [
      'a small copy of a picture',
      '<a href="/1-large.jpg"><img src="https://x.example/1.jpg" width="48" height="48"></a>',
    ],
    ['what stands for no other picture', '<img src="https://x.example/grey-placeholder.png">'],
    ['a linked picture', '<a href="/large.html"><img src="https://x.example/1.jpg"></a>'],
  ])('%s', (_, picture) => {
    expect(keep(picture)).toBe(picture);
  });

  it('with the words that stand beside what goes', () =>
    expect(keep('<p><img src="https://x.example/avatars/1.png"> Anna writes.</p>')).toBe(
      '<p> Anna writes.</p>',
    ));
});
