/**
 * The shapes that travel through Unbox: the page as captured, the article as cleaned, and the one
 * error class. Everything here is JSON-safe (except PageSnapshot) because it crosses process borders.
 */

/** What a cleaning step changed, grouped the way the popup shows it and undo works on it. */
export type ChangeGroup = 'images' | 'trackers' | 'links' | 'clutter' | 'text';

/** How many changes of each group were made. */
export type CleanReport = Readonly<Record<ChangeGroup, number>>;

/** A report that says nothing was changed. */
export const EMPTY_REPORT: CleanReport = { images: 0, trackers: 0, links: 0, clutter: 0, text: 0 };

/** An inert copy of a page. The pipeline may change `document` freely; the live page is untouched. */
export interface PageSnapshot {
  /** A document without a browsing context: nothing in it loads or runs. */
  readonly document: Document;
  /** Address of the page, absolute, http(s) or file. */
  readonly url: string;
  /** When it was captured, in milliseconds since 1970; relative dates are counted from here. */
  readonly capturedAt: number;
}

/** What is known about an article. Absent means unknown; a present string is never empty. */
export interface ArticleMetadata {
  readonly title: string;
  readonly author?: string;
  readonly site?: string;
  /** ISO 8601 with offset, or a bare date (YYYY-MM-DD) never: the day's midnight in its zone. */
  readonly date?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly excerpt?: string;
  /** What stands under the title on the page, where it is no part of the text. */
  readonly subtitle?: string;
  readonly canonicalUrl?: string;
  /** Absolute original address of the lead image. */
  readonly leadImage?: string;
  readonly tags?: readonly string[];
  readonly section?: string;
}

/** One picture of the article, in document order. */
export interface ArticleImage {
  /** Absolute original address, never proxied. */
  readonly src: string;
  readonly alt?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** Length of a text in the units its language counts in. */
export interface TextLength {
  /** Han, Kana and Hangul characters. */
  readonly cjkCharacters: number;
  /** Words of all other scripts. */
  readonly words: number;
  /** Reading time, at least 1. */
  readonly minutes: number;
}

/** The cleaned article. `html` is sanitised and holds original, absolute addresses. */
export interface Article {
  readonly url: string;
  readonly metadata: ArticleMetadata;
  readonly html: string;
  /** As plain text, for the clipboard. */
  readonly text: string;
  readonly images: readonly ArticleImage[];
  readonly length: TextLength;
  readonly report: CleanReport;
  /** Id of the site rule that matched. */
  readonly ruleId?: string;
  /** The page was too large or slow to be taken apart: these are the lines that it shows. */
  readonly isPlainText?: true;
}

/** What part of a page is wanted: the article, what the user selected, or everything. */
export type ClipScope = 'article' | 'selection' | 'page';

/** Where a picture's address stands in a body. */
export interface ImagePlace {
  /** Absolute original address. */
  readonly src: string;
  /** Offset of the written address in the body, and its length, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
}

/** Why the bytes of a picture could not be had. */
export const PICTURE_FAILURES = [
  'unreachable',
  'refused',
  'not-a-picture',
  'too-large',
  'too-slow',
  'private',
] as const;

/** One of PICTURE_FAILURES. */
export type PictureFailure = (typeof PICTURE_FAILURES)[number];

/** A picture of a saved article that stayed a link. */
export interface MissingPicture {
  /** Original address. */
  readonly src: string;
  readonly reason: PictureFailure;
}

/** What the user set by hand for one file; what is absent stays as the page and the settings have it. */
export interface ClipEdits {
  readonly title?: string;
  readonly author?: string;
  /** ISO 8601, as in the metadata. */
  readonly date?: string;
  readonly categories?: readonly string[];
  readonly tags?: readonly string[];
  /** Folder below the download folder, as a template. */
  readonly folder?: string;
  readonly preset?: string;
}

/** What one capture of a tab returns: the article and the body of the file, ready to be saved. */
export interface Clip {
  readonly article: Article;
  /** Markdown, or cleaned HTML when the settings say so; without front matter. */
  readonly body: string;
  /** The addresses of pictures in `body`, in order; absent: none is known. */
  readonly places?: readonly ImagePlace[];
  readonly scope: ClipScope;
  readonly capturedAt: number;
  /** Whether the page was in a private window. */
  readonly isPrivate: boolean;
  /** What the user set by hand for this file. */
  readonly edits?: ClipEdits;
}

/** Every reason an operation can fail for. The UI turns each into a sentence (`error_<code>`). */
export const ERROR_CODES = [
  'no-article',
  'forbidden',
  'not-a-page',
  'too-slow',
  'too-large',
  'tab-gone',
  'tab-not-answering',
  'not-loaded',
  'invalid-name',
  'empty-file',
  'interrupted',
  'stopped',
  'disk-full',
  'cancelled',
  'clipboard',
  'picture-uncopied',
  'offline',
  'unexpected',
] as const;

/** One of ERROR_CODES. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one error class. `code` is for programs and the UI, `detail` for the log only. */
export class UnboxError extends Error {
  /**
   * @param code the reason, from the closed set
   * @param detail technical remark, never shown as the message itself
   */
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'UnboxError';
  }
}

/** @returns the code of any thrown value; what is not an UnboxError is `unexpected`. */
export function errorCode(error: unknown): ErrorCode {
  return error instanceof UnboxError ? error.code : 'unexpected';
}
