/** Elements of the HTML body, as data. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const CONTAINER_NAMES =
  'article aside blockquote colgroup details dl figure footer header main nav ol section table tbody tfoot thead tr ul';
const BLOCK_NAMES = `${CONTAINER_NAMES} address audio caption center col dd div dt figcaption h1 h2 h3 h4 h5 h6 hr li p pre summary td th video`;
const INLINE_NAMES =
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr';
const MATH_NAMES =
  'math semantics annotation menclose mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover mmultiscripts mprescripts none';

/** Elements that are written; of others only the content is. */
export const KEPT = set(`${BLOCK_NAMES} ${INLINE_NAMES} ${MATH_NAMES}`);

/** Elements whose content is not text of the article. */
export const SKIPPED = set(
  'script style template noscript head title iframe object embed svg canvas button input select textarea dialog link meta base',
);

/** Elements without an end tag. */
export const VOID = set('br col hr img source track wbr');

/** Elements that begin and end a line. */
export const BLOCKS = set(BLOCK_NAMES);

/** Blocks that hold blocks: their tags stand on lines of their own. */
export const CONTAINERS = set(CONTAINER_NAMES);
