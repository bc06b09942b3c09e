/** Month names of the languages whose dates are read, by the first letters that tell them apart. */

/** Lower-case beginnings of month names → month (1–12). */
export const MONTHS: readonly (readonly [prefix: string, month: number])[] = (
  [
    'jan gen ene янв ιαν sty led oca jän січ ينا',
    'feb fév fev fév feb фев лют فبر φεβ lut úno şub',
    'mar mär maa mrt бер مار márc мар μαρ bře mrz',
    'apr avr abr апр кві أبر απρ kwi dub nis',
    'may mai mag тра ماي mei maj мая май μαΐ kvě mayıs',
    'jun juin giu июн черв يون ιουν cze červn haz',
    'jul juil lug июл лип يول ιουλ lip červenc tem',
    'aug aoû aou ago авг серп أغس αυγ sie srp ağu',
    'sep set сен верес سبت σεπ wrz zář eyl',
    'oct okt ott out окт жов أكت οκτ paź říj eki',
    'nov ноя лист نوف νοε lis kas',
    'dec dez déc dic дек груд ديس δεκ gru pro ara',
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
