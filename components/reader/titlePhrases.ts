/** Where a Chinese or Japanese title may be broken: between words, as a typesetter would. Pure. */

/** Signs and particles that stay with what stands before them. */
const HANGING = /^[\p{P}\p{S}\s的了着过吗呢吧们之]+$/u;
const OPENING = /[（《〈「『【〔“‘([]$/u;

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
  return phrases;
}
