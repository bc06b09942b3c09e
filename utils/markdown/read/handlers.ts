/** The registry: which handler reads which element. */
import type { Handler, Handlers } from './blockReader';
import { readCodeBlock, readHighlight, readInlineCode } from './code';
import { readDefinitions } from './definitions';
import { readDetails } from './details';
import { readEmbed } from './embeds';
import { readNoteList } from './footnotes';
import { readHeading } from './headings';
import { readImage } from './images';
import { readLink, readSuperscript } from './links';
import { readList, readTaskBox } from './lists';
import { htmlMark, mark, readQuotation, readStyled } from './marks';
import { readKatex, readMathElement, readMathJax, readMathScript, readWikipediaMath } from './math';
import { readAlert, readQuote } from './quotes';
import { readTable } from './tables';

const skip: Handler = () => undefined;
const readBlock: Handler = (element, reader) => reader.readBlock(element);
const readBreak: Handler = (_, reader) => {
  if (reader.inline.pendingBreaks > 0 && !reader.isInlineOnly) reader.endParagraph();
  else reader.inline.break();
};

const SKIPPED =
  'style template noscript head button svg select textarea object embed canvas map dialog title link meta';
const BLOCKS =
  'p div section article main header footer aside nav figure figcaption address fieldset form center body hgroup li dt dd summary caption tr td th thead tbody tfoot legend menuitem';
const HTML_MARKS = 'sub kbd u mark ins small ruby rt rp';

const each = (names: string, handler: (name: string) => Handler): [string, Handler][] =>
  names.split(' ').map((name) => [name, handler(name)]);

const inline = new Map<string, Handler>([
  ...each(SKIPPED, () => skip),
  ...each(HTML_MARKS, htmlMark),
  ...each('em i', () => mark('em')),
  ...each('strong b', () => mark('strong')),
  ...each('del s strike', () => mark('del')),
  ...each('code tt samp', () => readInlineCode),
  ...each('span font', () => readStyled),
  ['sup', readSuperscript],
  ['a', readLink],
  ['img', readImage],
  ['br', readBreak],
  ['input', readTaskBox],
  ['q', readQuotation],
  ['math', readMathElement],
  ['mjx-container', readMathJax],
  ['script', readMathScript],
]);

const block = new Map<string, Handler>([
  ...each(BLOCKS, () => readBlock),
  ...each('h1 h2 h3 h4 h5 h6', () => readHeading),
  ...each('ul ol menu', () => readList),
  ...each('video audio iframe', () => readEmbed),
  ['pre', readCodeBlock],
  ['blockquote', readQuote],
  ['hr', (_, reader) => reader.add({ kind: 'rule' })],
  ['table', readTable],
  ['dl', readDefinitions],
  ['details', readDetails],
]);

const classes: [RegExp, Handler][] = [
  [/(?:^|\s)(?:katex|katex-display)(?:\s|$)/, readKatex],
  [/(?:^|\s)mwe-math-element(?:\s|$)/, readWikipediaMath],
  [/(?:^|\s)MathJax(?:_Preview|_Display|_SVG|_CHTML|_SVG_Display|_CHTML_Display)?(?:\s|$)/, readMathJax],
  [/(?:^|\s)mw-cite-backlink(?:\s|$)/, skip],
  [/(?:^|\s)markdown-alert(?:\s|$)/, readAlert],
  [
    /(?:^|\s)(?:footnotes(?:-list)?|wp-block-footnotes|footnote-list|references|easy-footnotes-wrapper)(?:\s|$)/,
    readNoteList,
  ],
  [
    /(?:^|\s)(?:highlight|highlighttable|rouge-table|lntable|syntaxhighlighter|crayon-table|codehilitetable)(?:\s|$)/,
    readHighlight,
  ],
];

/** The handlers of everything an article can hold. */
export const HANDLERS: Handlers = {
  inline,
  block,
  classes,
  classHint: /katex|math|backlink|markdown-alert|footnote|references|highlight|table/i,
};
