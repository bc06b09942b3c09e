/** How an article is set: the part of the settings that can also be kept for one site alone. Data and pure. */

/** Faces of the text; `kai` is the brush-like face of Chinese and Japanese books. */
export const READER_FONTS = ['serif', 'sans', 'kai'] as const;
/** `auto`: justified where the script does so (Chinese, Japanese), else ragged. */
export const READER_ALIGNMENTS = ['auto', 'start', 'justify'] as const;

/** Lowest and highest value, and the step of one key press. */
export const READER_RANGES = {
  /** CSS pixels. */
  readerFontSize: { min: 12, max: 40, step: 1 },
  /** Per cent of the measure that suits the script (66 Latin, 36 Chinese characters). */
  readerWidth: { min: 60, max: 180, step: 5 },
  /** Per cent of the line height that suits the script (1.6 Latin, 1.8 Chinese). */
  readerLineHeight: { min: 75, max: 150, step: 5 },
  /** Hundredths of the text's size. */
  readerParagraphSpacing: { min: 0, max: 250, step: 10 },
} as const;

/** Settings of type. */
export interface ReaderType {
  readonly readerFont: (typeof READER_FONTS)[number];
  /** Name of a font on the user's machine that goes before all others; '' for none. */
  readonly readerFontName: string;
  readonly readerFontSize: number;
  readonly readerWidth: number;
  readonly readerLineHeight: number;
  readonly readerParagraphSpacing: number;
  readonly readerAlign: (typeof READER_ALIGNMENTS)[number];
  /** First lines of paragraphs begin two characters further in. */
  readonly readerIndent: boolean;
  /** Chinese, Japanese and Korean in lines from top to bottom. */
  readonly readerVertical: boolean;
}

/** Name of one setting of type. */
export type ReaderTypeKey = keyof ReaderType;

/** Values of a fresh installation. */
export const DEFAULT_READER_TYPE: ReaderType = {
  readerFont: 'serif',
  readerFontName: '',
  readerFontSize: 19,
  readerWidth: 100,
  readerLineHeight: 100,
  readerParagraphSpacing: 90,
  readerAlign: 'auto',
  readerIndent: false,
  readerVertical: false,
};

/** All names of settings of type. */
export const READER_TYPE_KEYS = Object.keys(DEFAULT_READER_TYPE) as readonly ReaderTypeKey[];

/** @returns whether the text can be the name of a font: no quotes, no separators, nothing invisible */
export function isFontName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100 && !/["'\\,;{}<>\p{Cc}\p{Cf}]/u.test(value);
}

/** @returns those of the values that are settings of type */
export function pickReaderType(values: Partial<ReaderType>): Partial<ReaderType> {
  const kept = READER_TYPE_KEYS.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]);
  return Object.fromEntries(kept) as Partial<ReaderType>;
}
