/** Month names of the languages whose dates are read, by the first letters that tell them apart. */

/** Lower-case beginnings of month names → month (1–12). */
export const MONTHS: readonly (readonly [prefix: string, month: number])[] = (
  [
    'jan gen ene янв ιαν sty led oca',
    'feb fév fev fév feb фев φεβ lut úno şub',
    'mar mär maa márc мар μαρ bře mrz',
    'apr avr abr апр απρ kwi dub nis',
    'may mai mag mei maj мая май μαΐ kvě mayıs',
    'jun juin giu июн ιουν cze červn haz',
    'jul juil lug июл ιουλ lip červenc tem',
    'aug aoû aou ago авг αυγ sie srp ağu',
    'sep set сен σεπ wrz zář eyl',
    'oct okt ott out окт οκτ paź říj eki',
    'nov ноя νοε lis kas',
    'dec dez déc dic дек δεκ gru pro ara',
  ] as const
).flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const));

/** @returns the month (1–12) that a word names, or undefined */
export function parseMonth(word: string): number | undefined {
  const lower = word.toLowerCase();
  let best: readonly [string, number] | undefined;
  for (const entry of MONTHS) {
    if (lower.startsWith(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  }
  return best?.[1];
}
