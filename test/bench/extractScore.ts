/** Scores of one extraction, and their summary. */

/** A page of the corpus. */
export interface Page {
  readonly url: string;
  readonly html: string;
  readonly truth: {
    readonly text?: string;
    readonly with?: readonly string[];
    readonly without?: readonly string[];
    readonly title?: string;
    readonly author?: string | readonly string[];
    readonly date?: string;
  };
}

/** What a reader found. */
export interface Found {
  readonly text: string;
  readonly ms: number;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
}

/** How good it was; undefined where the truth says nothing. */
export interface Outcome {
  readonly f1: number;
  readonly ms: number;
  readonly title?: boolean;
  readonly author?: boolean;
  readonly date?: boolean;
}

/** Words, but one token for each Chinese or Japanese character. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_]+?(?=$|[^\p{L}\p{N}_]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
const tokens = (value: string): string[] => value.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
const squash = (value: string): string => value.replace(/\s+/g, ' ').trim();

function harmonic(kept: number, extracted: number, expected: number): number {
  if (extracted + expected === 0) return 1;
  return (2 * kept) / (extracted + expected);
}

function scoreText(truth: string, text: string): number {
  const expected = tokens(truth);
  const extracted = tokens(text);
  const counts = new Map<string, number>();
  for (const token of expected) counts.set(token, (counts.get(token) ?? 0) + 1);
  let kept = 0;
  for (const token of extracted) {
    const left = counts.get(token) ?? 0;
    if (left > 0) kept += 1;
    counts.set(token, left - 1);
  }
  return harmonic(kept, extracted.length, expected.length);
}

function scoreSnippets({ with: wanted = [], without = [] }: Page['truth'], text: string): number {
  const hay = squash(text);
  const count = (snippets: readonly string[]) => snippets.filter((one) => hay.includes(squash(one))).length;
  const kept = count(wanted);
  return harmonic(kept, kept + count(without), wanted.length);
}

const same = (one: string, other = ''): boolean =>
  [...new Set(tokens(one))].sort().join() === [...new Set(tokens(other))].sort().join();

function dayOf(value: string | undefined): string | undefined {
  const match = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(value ?? '');
  return match ? [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-') : undefined;
}

/** @returns how good a reader's find is */
export function readScore({ truth }: Page, found: Found): Outcome {
  const day = dayOf(truth.date);
  return {
    f1: truth.text === undefined ? scoreSnippets(truth, found.text) : scoreText(truth.text, found.text),
    ms: found.ms,
    title: truth.title ? tokens(truth.title).join() === tokens(found.title ?? '').join() : undefined,
    author: truth.author ? same([truth.author].flat().join(' '), found.author) : undefined,
    date: day ? day === dayOf(found.date) : undefined,
  };
}

function share(outcomes: readonly Outcome[], part: 'title' | 'author' | 'date'): number | undefined {
  const judged = outcomes.map((outcome) => outcome[part]).filter((value) => value !== undefined);
  return judged.length > 0 ? round((100 * judged.filter(Boolean).length) / judged.length, 1) : undefined;
}

/** What the page's clock tells apart at least, in milliseconds. */
const CLOCK_STEP = 0.1;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/**
 * @param outcomes by reader, each list in the order of the pages
 * @returns one object a reader: mean F1, percentages, median of the times against Readability's on the same page
 */
export function summarize(outcomes: ReadonlyMap<string, readonly Outcome[]>): Record<string, unknown> {
  const units = (outcomes.get('readability') ?? []).map(({ ms }) => Math.max(ms, CLOCK_STEP));
  const entries = Array.from(outcomes, ([reader, list]) => {
    const mean = list.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, list.length);
    const ratios = list.map(({ ms }, index) => ms / (units[index] ?? Number.NaN));
    const time = round(median(ratios), 2);
    const parts = { title: share(list, 'title'), author: share(list, 'author'), date: share(list, 'date') };
    return [reader, { pages: list.length, f1: round(mean, 3), ...parts, time }] as const;
  });
  return Object.fromEntries(entries);
}
