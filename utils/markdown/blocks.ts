/**
 * What is read from the DOM and written as Markdown: blocks that hold inline tokens.
 * Reading and writing meet only here, so that each can be understood alone.
 */

/** An inline range: emphasis, a link, or an HTML element that Markdown has no sign for. */
export interface Mark {
  /** `em`, `strong`, `del`, `a`, or the name of an HTML element. */
  readonly name: string;
  /** Address of an `a`, absolute and of an allowed scheme. */
  readonly href?: string;
  readonly title?: string;
}

/** One piece of a paragraph. White space is collapsed and lies outside marks already. */
export type Token =
  | { readonly type: 'text'; text: string }
  | { readonly type: 'open' | 'close'; readonly mark: Mark }
  | { readonly type: 'code'; text: string }
  | { readonly type: 'image'; readonly src: string; readonly alt: string; readonly title: string }
  | { readonly type: 'break' }
  | { readonly type: 'math'; readonly tex: string }
  | { readonly type: 'task'; readonly checked: boolean }
  | { readonly type: 'note'; readonly label: string };

/** One cell; spans count columns and rows, at least 1. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

/** One row of a table. */
export interface Row {
  readonly isHeader: boolean;
  readonly cells: readonly Cell[];
}

/** Alignment of a column; '' where the page says nothing. */
export type Alignment = '' | 'left' | 'center' | 'right';

/** A block of the article, in document order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly tokens: readonly Token[] }
  | { readonly kind: 'heading'; readonly level: number; readonly tokens: readonly Token[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly alert?: string }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly alignments: readonly Alignment[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'details'; readonly summary: readonly Token[]; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'definition';
      readonly terms: readonly (readonly Block[])[];
      readonly definitions: readonly (readonly Block[])[];
    }
  | { readonly kind: 'note'; readonly label: string; readonly blocks: readonly Block[] };

/**
 * @param tokens a paragraph's pieces
 * @returns its text without any marks, as a reader sees it
 */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code') text += token.text;
    else if (token.type === 'break') text += ' ';
  }
  return text.trim();
}
