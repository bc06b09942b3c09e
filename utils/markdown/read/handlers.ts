/** The registry: which handler reads which element. */
import type { Handler, Handlers } from './blockReader';
import { readCodeBlock, readInlineCode } from './code';
import { readDefinitions } from './definitions';
import { readDetails } from './details';
import { readNoteList } from './footnotes';
import { readHeading } from './headings';
import { readImage } from './images';
import { readLink, readSuperscript } from './links';
import { readList, readLooseItem, readTaskBox } from './lists';
import { mark, readQuotation } from './marks';
import { readMathElement } from './math';
import { readMedium } from './media';
import { readAlert, readQuote } from './quotes';
import { readTable } from './tables';

const skip: Handler = () => undefined;
const readBlock: Handler = (element, reader) => reader.readBlock(element);
const readBreak: Handler = (_, reader) => {
  if (reader.inline.pendingBreaks > 0 && !reader.isInlineOnly) reader.endParagraph();
  else reader.inline.break();
};

const SKIPPED =
  'script style template noscript head button svg select textarea object embed canvas map dialog title link meta';
const BLOCKS =
  'p div section article main header footer aside nav figure figcaption address fieldset form center body hgroup dt dd summary caption tr td th thead tbody tfoot legend menuitem';
const HTML_MARKS = 'sub kbd u mark ins small ruby rt rp';

const each = (names: string, handler: (name: string) => Handler): [string, Handler][] =>
  names.split(' ').map((name) => [name, handler(name)]);

const inline = new Map<string, Handler>([
  ...each(SKIPPED, () => skip),
  ...each(HTML_MARKS, mark),
  ...each('em i', () => mark('em')),
  ...each('strong b', () => mark('strong')),
  ...each('del s strike', () => mark('del')),
  ...each('code tt samp', () => readInlineCode),
  ['sup', readSuperscript],
  ['a', readLink],
  ['img', readImage],
  ['br', readBreak],
  ['input', readTaskBox],
  ['q', readQuotation],
  ['math', readMathElement],
]);

const block = new Map<string, Handler>([
  ...each(BLOCKS, () => readBlock),
  ...each('h1 h2 h3 h4 h5 h6', () => readHeading),
  ...each('ul ol menu', () => readList),
  ...each('video audio iframe', () => readMedium),
  ['li', readLooseItem],
  ['pre', readCodeBlock],
  ['blockquote', readQuote],
  ['hr', (_, reader) => reader.add({ kind: 'rule' })],
  ['table', readTable],
  ['dl', readDefinitions],
  ['details', readDetails],
]);

const classes: [RegExp, Handler][] = [
  [/(?:^|\s)markdown-alert(?:\s|$|-title)/, readAlert],
  [/(?:^|\s)footnotes(?:\s|$)/, readNoteList],
];

/** The handlers of everything an article can hold. */
export const HANDLERS: Handlers = {
  inline,
  block,
  classes,
  classHint: /markdown-alert|footnotes/,
};
