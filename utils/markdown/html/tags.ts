/** Elements of the HTML body, as data. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that are written; of others only the content is. */
export const KEPT = set(
  'a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section ' +
    'small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr ' +
    'math semantics annotation menclose mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup ' +
    'msup mtable mtd mtext mtr munder munderover mmultiscripts mprescripts none',
);

/** Elements whose content is not text of the article. */
export const SKIPPED = set(
  'script style template noscript head title iframe object embed svg canvas button input select textarea dialog link meta base',
);

/** Elements without an end tag. */
export const VOID = set('br col hr img source track wbr');

/** Elements that begin and end a line. */
export const BLOCKS = set(
  'address article aside audio blockquote caption center colgroup col dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul video',
);

/** Blocks that hold blocks: their tags stand on lines of their own. */
export const CONTAINERS = set(
  'article aside blockquote colgroup details dl figure footer header main nav ol section table tbody tfoot thead tr ul',
);
