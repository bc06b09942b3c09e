/** Finds the notes about the author that end an article. */
import type { Unit } from '../dom/units';
import { isProse, isProtected, isProtectedTail } from './lineKinds';

/** Share of the prose that notes about the author hold at most. */
const MAX_BIOGRAPHY = 0.25;
const TELLS_OF =
  /^\s*(?:,.{0,60}|[（(][^）)]{3,40}[）)])?[\s，,：:]*(?:is|was|has|holds|works|worked|writes|covers|reports|lives|joined|serves|ist|war|arbeitet|schreibt|studierte|lebt|est|travaille|écrit|es|trabaja|escribe|è|scrive|lavora|é|jest|是|现任|字|生于|男|女)(?:\s|an?\b|$|[^a-z])/iu;

/** After the first name alone it must be told what somebody does. */
const WORKS =
  /^ (?:writes|covers|reports|lives|works|is an? (?:\p{L}+[ -]){0,3}(?:writer|author|editor|reporter|journalist)|schreibt|lebt|arbeitet|écrit|vit|travaille|escribe|vive|trabaja)(?=[\s,.])/u;

/**
 * After the text, the last paragraphs can tell who wrote it: from the first of them on all lines go.
 * @param units the lines of an article, in order
 * @param removed takes the lines that are to go
 */
export function markBiography(
  units: readonly Unit[],
  { total, author }: { total: number; author: string | undefined },
  removed: Set<Unit>,
): void {
  const names = (author ?? '')
    .split(/,\s*|\s+and\s+/)
    .filter((name) => name.length > 5 || /\p{Script=Han}{2}/u.test(name));
  if (names.length === 0) return;
  const firstNames = names
    .map((name) => /^\p{Lu}\p{Ll}{2,}(?=\s)/u.exec(name)?.[0])
    .filter((name) => name !== undefined);
  let before = 0;
  for (const [index, unit] of units.entries()) {
    const isBiography =
      before >= total * (1 - MAX_BIOGRAPHY) &&
      !isProtected(unit) &&
      (names.some((name) => unit.text.startsWith(name) && TELLS_OF.test(unit.text.slice(name.length))) ||
        firstNames.some((name) => unit.text.startsWith(name) && WORKS.test(unit.text.slice(name.length))));
    if (isBiography) {
      for (const rest of units.slice(index)) if (!isProtectedTail(rest)) removed.add(rest);
      return;
    }
    if (isProse(unit)) before += unit.weight;
  }
}
