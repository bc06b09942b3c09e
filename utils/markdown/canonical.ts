/**
 * Rewrites what sites build for code, formulas, notes, players and alerts into the plain HTML that means the
 * same: one spelling for the sanitiser, the reader and the Markdown writer. No word of the text changes.
 */
import { type Deadline, NO_DEADLINE } from '../dom/deadline';
import { type Root, rareElementsIn } from '../dom/elements';
import { visitAll } from '../dom/visit';
import { ALERTS, rewriteAlert } from './canonical/alerts';
import { ASIDES, QUOTE_FEET, rewriteAside, rewriteQuoteFoot } from './canonical/asides';
import { CARDS, FILES, rewriteCard, rewriteFile } from './canonical/cards';
import * as code from './canonical/code';
import {
  BUTTONS,
  OPENERS,
  openControlled,
  openPanel,
  PANELS,
  rewriteButton,
  showUnshown,
  UNSHOWN,
} from './canonical/controls';
import * as embeds from './canonical/embeds';
import { EMOJI_IMAGES, rewriteEmoji } from './canonical/emoji';
import { rewriteFootnotes } from './canonical/footnotes';
import { GALLERIES, rewriteGallery } from './canonical/galleries';
import { EDIT_LINKS, PERMALINKS, removePermalink } from './canonical/headings';
import { INFOBOXES, rewriteInfobox } from './canonical/infobox';
import * as latexml from './canonical/latexml';
import { unwrapLayoutTables } from './canonical/layoutTables';
import * as lists from './canonical/lists';
import * as math from './canonical/math';
import { RECORDINGS, rewriteRecording } from './canonical/media';
import * as styles from './canonical/styles';
import { labelPanels, TAB_ROWS } from './canonical/tabs';
import * as tasks from './canonical/tasks';
import { rewriteTexText } from './canonical/texText';

type Step = readonly [selector: string, rewrite: (element: Element) => void];
type Steps = readonly Step[];

const MATH_PICTURES: Step = [math.MATH_IMAGES, math.rewriteMathImage];

/** What extraction would lose, because it takes out scripts, styles, frames of elements and odd tables. */
const EARLY: Steps = [
  [latexml.EQUATIONS, latexml.rewriteEquations],
  [latexml.NOTES, latexml.rewriteNote],
  [math.MATH_SCRIPTS, math.rewriteMathScript],
  [math.DRAWN_MATH, math.rewriteDrawnMath],
  MATH_PICTURES,
  [math.RAW_MATH, math.rewriteRawMath],
  [TAB_ROWS, labelPanels],
  [code.BARS, (element) => element.remove()],
  [code.CODE_CELLS, code.rewriteCodeCell],
  [code.LINED, code.rewriteLined],
  ['pre', code.rewritePre],
  [styles.STYLED, styles.rewriteStyled],
  [EDIT_LINKS, (element) => element.remove()],
  [OPENERS, openControlled],
  [PANELS, openPanel],
  [UNSHOWN, showUnshown],
  [BUTTONS, rewriteButton],
  [INFOBOXES, rewriteInfobox],
  [GALLERIES, rewriteGallery],
  [ASIDES, rewriteAside],
  [QUOTE_FEET, rewriteQuoteFoot],
  [embeds.PLAYER_ELEMENTS, embeds.rewritePlayerElement],
  [embeds.ELEMENTOR_FILMS, embeds.rewriteElementorFilm],
  [embeds.PLUG_INS, embeds.rewritePlugIn],
  [embeds.AMP_MEDIA, embeds.rewriteAmpMedia],
  [embeds.POSTS, embeds.rewritePost],
  [RECORDINGS, rewriteRecording],
  [FILES, rewriteFile],
  [embeds.CARD_FRAMES, embeds.rewriteCardFrame],
  [embeds.GISTS, embeds.rewriteGist],
  [tasks.BOXES, tasks.foldBox],
  [lists.TERMS, lists.unwrapGroups],
];

/** What only makes sense once the article is known. */
const LATE: Steps = [
  [math.BARE_MATH, math.annotateMath],
  [tasks.BOXED_ITEMS, tasks.unfoldBox],
  ['iframe', embeds.rewriteFrame],
  [EMOJI_IMAGES, rewriteEmoji],
  [PERMALINKS, removePermalink],
  [CARDS, rewriteCard],
  [ALERTS, rewriteAlert],
  [styles.LAYOUTS, styles.unwrapLayout],
  [lists.LISTS, lists.removeMarkers],
];

function run(root: Root, steps: Steps, deadline: Deadline): void {
  for (const [selector, rewrite] of steps) {
    visitAll(rareElementsIn(root, selector), deadline, rewrite);
  }
}

/**
 * The part that has to happen before an article is looked for.
 * @param root an inert page or a part of it; it is changed
 * @throws UnboxError('too-slow') from the deadline
 */
export function canonicalizePage(root: Root, deadline: Deadline = NO_DEADLINE): void {
  run(root, EARLY, deadline);
  rewriteTexText(root);
}

/**
 * @param content an article in an inert document, before it is sanitised; it is changed
 * @param options `url` is the page's absolute address; `isPrepared` says that it is a part of a page that
 *   `canonicalizePage` has seen
 * @throws UnboxError('too-slow') from the deadline
 */
export function canonicalize(
  content: Root,
  options: { url: string; deadline?: Deadline; isPrepared?: boolean },
): void {
  const { url, deadline = NO_DEADLINE, isPrepared = false } = options;
  // pictures may have got their addresses since
  run(content, isPrepared ? [MATH_PICTURES, ...LATE] : [...EARLY, ...LATE], deadline);
  rewriteFootnotes(content, url);
  // whoever asks for one table alone means it
  if (isPrepared) unwrapLayoutTables(content);
}
