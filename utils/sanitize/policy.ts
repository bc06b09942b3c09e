/**
 * What survives the sanitiser: an allow-list, as data. Structure and meaning stay; scripts, styles,
 * forms, frames, handlers, refreshes and everything not named here go.
 */

const TEXT_TAGS =
  'a abbr address b bdi bdo big br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr';
const BLOCK_TAGS =
  'article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary ul';
const TABLE_TAGS = 'caption col colgroup table tbody td tfoot th thead tr';
const MEDIA_TAGS = 'audio img picture source track video';
const MATH_TAGS =
  'annotation math menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics';

/** Element names that are kept. `input` survives only as a check box in a list (see `narrow.ts`). */
export const ALLOWED_TAGS: readonly string[] = Object.freeze(
  [TEXT_TAGS, BLOCK_TAGS, TABLE_TAGS, MEDIA_TAGS, MATH_TAGS, 'input'].join(' ').split(' '),
);

const COMMON_ATTRIBUTES = 'id class lang dir title cite datetime';
const LINK_ATTRIBUTES = 'href';
const MEDIA_ATTRIBUTES =
  'src srcset sizes alt width height media type referrerpolicy loading controls poster preload kind label srclang';
const TABLE_ATTRIBUTES = 'colspan rowspan scope headers align abbr span';
const LIST_ATTRIBUTES = 'start reversed value';
const STATE_ATTRIBUTES = 'open checked disabled';
const MATH_ATTRIBUTES =
  'xmlns display alttext encoding mathvariant displaystyle scriptlevel stretchy fence separator accent accentunder linethickness columnalign rowalign columnspan notation open close separators data-latex data-tex';

/** Attribute names that are kept, whatever the element. */
export const ALLOWED_ATTRIBUTES: readonly string[] = Object.freeze([
  ...new Set(
    [
      COMMON_ATTRIBUTES,
      LINK_ATTRIBUTES,
      MEDIA_ATTRIBUTES,
      TABLE_ATTRIBUTES,
      LIST_ATTRIBUTES,
      STATE_ATTRIBUTES,
      MATH_ATTRIBUTES,
    ]
      .join(' ')
      .split(' '),
  ),
]);

/** Attributes that never hold an address and so are not judged as one. */
export const PLAIN_TEXT_ATTRIBUTES: readonly string[] = Object.freeze(
  'lang dir datetime sizes type media alttext encoding data-latex data-tex abbr scope headers align width height start srclang kind checked disabled open controls reversed colspan rowspan span'.split(
    ' ',
  ),
);

/** Schemes of links, and of pictures beside `data:`. Relative addresses and anchors are kept. */
export const ALLOWED_ADDRESS = /^(?:https?:|mailto:|tel:|magnet:|#|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** Classes that carry meaning for the Markdown writer and the reader. */
export const ALLOWED_CLASS =
  /^(?:language-[\w+#.-]{1,40}|lang-[\w+#.-]{1,40}|footnotes?|footnote-(?:ref|backref)|task-list-item|markdown-alert(?:-\w{1,20})?|math|math-(?:inline|display)|katex|highlight)$/;
