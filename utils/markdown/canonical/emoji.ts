/** Emoji that a site draws as pictures, as the characters that they stand for. */

/** Pictures that can be an emoji: it is their alternative text. */
export const EMOJI_IMAGES =
  'img[class*="emoji" i],img[class*="emoticon" i],img[class*="smiley" i],img[src*="/emoji/"]';

/** Emoji and what joins and varies them, nothing else. */
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\p{RI})+$/u;
/** Digits and signs vary to emoji, too, but are not one by themselves. */
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{RI}|\u20e3/u;

/** Puts the characters in the picture's place; a picture with any other alternative text stays. */
export function rewriteEmoji(image: Element): void {
  const characters = image.getAttribute('alt') ?? '';
  if (EMOJI.test(characters) && PICTOGRAPH.test(characters)) image.replaceWith(characters);
}
