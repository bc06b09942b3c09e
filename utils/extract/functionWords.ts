/** The language of a text, by the small words that make up a large share of it in each language. */

/** Frequent words by language; those of several languages count for each. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to is that for with was it are this be have from you not by as at',
  de: 'der die und das ist nicht den von mit ein eine auch auf für sich dem zu im es des',
  fr: 'les des est dans pour que une qui pas sur du au ce avec et le la il plus par',
  es: 'el los las que y en por con una para del es se como más su al lo la un',
  it: 'che il di e è per con non una sono del della gli anche nel alla le dei più si',
  pt: 'que não com uma os as para do da em é dos mais no na se por foi ao o',
  nl: 'het een van en dat niet voor met zijn te op de is aan ook er bij naar om wordt',
  pl: 'się nie w na z że jest do to jak i oraz po od są przez za ale dla tym',
  sv: 'och att det som en är på för av inte med den till om har ett de jag vi var',
  da: 'og at det er en på til af ikke med for der den som har de et jeg vi blev',
  ru: 'и в не на что с по как это из для от за его к но он был а о',
};

const LANGUAGES = Object.keys(WORDS);

/** Which languages a word belongs to, as places in `LANGUAGES`. */
const KNOWN = new Map<string, number[]>();
for (const [place, language] of LANGUAGES.entries()) {
  for (const word of WORDS[language]?.split(' ') ?? []) KNOWN.set(word, [...(KNOWN.get(word) ?? []), place]);
}

/** Fewer words say little; more say nothing new. */
const MIN_WORDS = 40;
const MAX_WORDS = 400;
/** Characters that hold as many words in any of these languages. */
const MAX_SAMPLE = 4000;
/** Least share of the words, and by how much it must exceed the next language's. */
const MIN_SHARE = 0.15;
const MIN_LEAD = 1.5;

/** Characters of English in which `the` is met once at least, and characters that can be judged so. */
const PER_THE = 300;
const MIN_CHARACTERS = 1200;

/** No other language has that word: to count it is enough for most pages, and many times faster. */
function isEnglish(sample: string): boolean {
  return sample.length >= MIN_CHARACTERS && sample.split(' the ').length - 1 >= sample.length / PER_THE;
}

/**
 * @param sample some text, a few thousand characters
 * @returns the language's code, or undefined where the text is short, mixed, or of another language
 */
export function guessLanguage(sample: string): string | undefined {
  if (isEnglish(sample)) return 'en';
  const counts = LANGUAGES.map(() => 0);
  let total = 0;
  const words = sample.slice(0, MAX_SAMPLE).toLowerCase();
  for (const word of words.match(/\p{L}+/gu) ?? []) {
    for (const place of KNOWN.get(word) ?? []) counts[place] = (counts[place] ?? 0) + 1;
    total += 1;
    if (total >= MAX_WORDS) break;
  }
  const [most = 0, next = 0] = [...counts].sort((one, other) => other - one);
  if (total < MIN_WORDS || most < total * MIN_SHARE || most < next * MIN_LEAD) return undefined;
  return LANGUAGES[counts.indexOf(most)];
}
