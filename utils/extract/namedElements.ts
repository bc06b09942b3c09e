/**
 * Elements by the names that authors give them. Asking the engine for `[class*=…]` again and again is what
 * takes longest on a page, so names are read once, and each distinct name is judged once.
 */
import type { Deadline } from '../dom/deadline';
import { namedElementsIn } from '../dom/presence';

/** What a name (classes, then `#` and the id) can say. */
const KINDS = {
  byline:
    /byline|author[\w-]{0,24}name|posted-?by|wrote|(?:^|\s)author(?=\s.*\bvcard\b)|\bvcard\b.*\sauthor(?=\s)/i,
  author: /author|autor/i,
  poster: /^[^#]*(?:writer|submitted|poster|creator)/i,
  user: /^[^#]*(?:username|(?:^|\s)user-details(?=\s))/i,
  date: /publish|pubdate|pubtime|date|^[^#]*(?:time|posted|byline|meta|info|source|author)/i,
  articleBody:
    /^[^#]*article(?:-|__)?body|[\s#](?:article_body|(?:story|post|entry)(?:__|-)body|body-copy)(?=\s)/i,
  content:
    /[\s#](?:(?:entry|post|article|single|story|blog-post|news)(?:-|_|__)content|articleContent|td-post-content|field--?name-body)(?=\s)/i,
  cms: /[\s#](?:TRS_Editor|TRS_AUTOADD|rm_txt_con|article-detail|detail-content|js_content|artibody|endText|Cnt-Main-Article-QQ|ArticleContent|zoom|vsb_content|content_views|mp-editor|detailContent|news_content|newsContent)(?=\s)/,
  text: /[\s#](?:markdown-body|rich-?text|prose)(?=\s)/,
  caption: /^[^#]*(?:caption|(?:photo|image|img|pic(?:ture)?)[-_]{0,2}(?:credit|desc|note|author|source))/i,
  /** What systems put beside a text's parts, and never holds any of it. */
  control:
    /\s(?:ambox|mw-collapsible-toggle|j-edit-link|edit-icon|another_category|(?:dataTables|dt)[-_](?:length|filter|search|info|paginate|paging)|wprm-recipe-(?:print|pin|jump))(?=\s)/,
} as const;

/** What a name of any kind contains: most names are told apart by this alone. */
const ANY =
  /auth|autor|byline|posted|poster|wrote|vcard|writer|submitted|creator|user|pub(?:lish|date|time)|date|time|meta|info|source|body|content|TRS_|rm_txt|detail|endText|Main-Article|zoom|vsb_|mp-editor|markdown|rich-?text|prose|caption|credit|desc|note|ambox|toggle|edit-|another_|tables_|dt-|recipe-/i;

/** Kinds of names. */
export type NameKind = keyof typeof KINDS;

/** Elements of each kind, in document order. */
export type NamedElements = Readonly<Record<NameKind, readonly Element[]>>;

/** Longest name that is judged, in characters. */
const MAX_NAME = 400;
const NAMES = Object.keys(KINDS) as NameKind[];

/**
 * @param root where to look
 * @returns the elements whose class or id says something; one that says several things is in several lists
 */
export function readNamedElements(root: Element | null, deadline: Deadline): NamedElements {
  const found: Record<NameKind, Element[]> = {
    byline: [],
    author: [],
    poster: [],
    user: [],
    date: [],
    articleBody: [],
    content: [],
    cms: [],
    text: [],
    caption: [],
    control: [],
  };
  const judged = new Map<string, readonly NameKind[]>();
  const elements = root ? (namedElementsIn(root) ?? root.querySelectorAll('[class],[id]')) : [];
  for (let index = 0; index < elements.length; index += 1) {
    if (index % 64 === 0) deadline.check();
    const element = elements[index] as Element;
    // the properties are twice as fast as the attributes, but drawings have others
    const { className: classes, id } = element;
    const className = typeof classes === 'string' ? classes : '';
    // most elements have no id: to join the two for each would take longer than all the rest
    const key = id ? `${className} #${id}` : className;
    let kinds = judged.get(key);
    if (!kinds) {
      kinds = judge(className, id ?? '');
      judged.set(key, kinds);
    }
    for (const kind of kinds) if (element.isConnected) found[kind].push(element);
  }
  return found;
}

function judge(className: string, id: string): readonly NameKind[] {
  const name = ` ${className} #${id} `;
  return name.length > MAX_NAME || !ANY.test(name) ? [] : NAMES.filter((kind) => KINDS[kind].test(name));
}
