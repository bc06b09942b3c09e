/** Where a Chinese or Japanese title may be broken: between words, as a typesetter would. Pure. */

/** Signs and particles that stay with what stands before them. */
const HANGING = /^[\p{P}\p{S}\s的了着过吗呢吧们之]+$/u;
const OPENING = /[（《〈「『【〔“‘([]$/u;

/** Fewest characters of a title's last line. */
const MIN_TAIL = 4;

/**
 * @param language BCP 47 tag
 * @returns the title in pieces that stay together; joined they are the title, to the character
 */
export function toPhrases(title: string, language: string | undefined): string[] {
  if (!/^(?:zh|ja|yue)\b/i.test(language ?? '')) return [title];
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(title);
  const phrases: string[] = [];
  for (const { segment } of words) {
    const before = phrases.at(-1);
    const isJoined =
      before !== undefined && (OPENING.test(before) || (HANGING.test(segment) && !OPENING.test(segment)));
    if (isJoined) phrases[phrases.length - 1] = before + segment;
    else phrases.push(segment);
  }
  return joinTail(phrases);
}

/** The last line of a title holds more than a character or two. */
function joinTail(phrases: readonly string[]): string[] {
  const start = phrases.findLastIndex((_, index) => phrases.slice(index).join('').length >= MIN_TAIL);
  return start > 0 ? [...phrases.slice(0, start), phrases.slice(start).join('')] : [...phrases];
}
