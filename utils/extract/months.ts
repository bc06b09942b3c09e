/** Month names that pages often have though they are in no language, or in another one. */

/** Their first three letters. */
const MONTHS = [
  'jan',
  'feb',
  'mar mär',
  'apr abr',
  'may mai',
  'jun',
  'jul',
  'aug ago',
  'sep',
  'oct okt',
  'nov',
  'dec dez dic',
];

/** @returns the month (1–12) that a word names, or undefined */
export function parseMonth(word: string): number | undefined {
  const start = word.slice(0, 3).toLowerCase();
  const index = MONTHS.findIndex((names) => names.split(' ').includes(start));
  return index < 0 ? undefined : index + 1;
}
