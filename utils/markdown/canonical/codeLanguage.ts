/** The language of a code block, from the many places where highlighters put it. */

/** A name that needs no escaping in an info string and holds nothing a template engine knows. */
const SAFE = /^[^\s`{}<>%&\\$"'=()[\]]{1,40}$/;
const NONE =
  /^(?:none|text|txt|plain|plaintext|plain_text|nohighlight|auto|hljs|highlight|code|undefined|default|source|chroma|nogutter|tab-size)$/i;
const PREFIXED = /(?:^|\s)(?:language-|(?:mw-highlight-)?lang-|highlight-source-)(\S+)/;
const GIST = /(?:^|\s)blob-wrapper\s(?:\S+\s)*type-(\S+)/;
const DRAWN = /(?:^|\s)(mermaid)(?=\s|$)/;
const BRUSH = /(?:^|\s)brush:\s*([^\s;]+)/;
const AFTER_HLJS = /(?:^|\s)(?:hljs|highlight|sourceCode|prettyprint|syntaxhighlighter)\s+([\w+#-]+)/;
const BEFORE_HLJS = /(?:^|\s)(?:highlight-)?([\w+#-]+)\s+(?:hljs|notranslate)(?:\s|$)/;
const ENLIGHTER = ['data-lang', 'data-language', 'data-enlighter-language', 'lang', 'language', 'syntax'];
/** How far above `pre` a highlighter's wrapper can be. */
const LEVELS = 6;

/**
 * @param pre the element whose text is the code
 * @returns the name as the page spells it; '' when it is unknown or no language
 */
export function codeLanguage(pre: Element): string {
  const code = pre.localName === 'code' ? null : pre.querySelector('code');
  let element: Element | null = code ?? pre;
  for (let level = 0; element && level < LEVELS; level += 1) {
    const isInside = element === code || element === pre;
    if (!isInside && !isWrapper(element)) break;
    const language = named(element, isInside);
    if (language) return language;
    element = element === code ? pre : element.parentElement;
  }
  return '';
}

const WRAPPER = /highlight|language-|code|brush|crayon|lntable|rouge|syntax|blob/i;

function isWrapper(element: Element): boolean {
  return (
    /^t(?:able|body|r|d)$/.test(element.localName) ||
    WRAPPER.test(element.getAttribute('class') ?? '') ||
    element.hasAttribute('data-language')
  );
}

function named(element: Element, isInside: boolean): string {
  const attributes = isInside ? ENLIGHTER : ENLIGHTER.slice(0, 3);
  for (const name of attributes) {
    const value = usable(element.getAttribute(name));
    if (value) return value;
  }
  const className = element.getAttribute('class');
  if (!className) return '';
  for (const pattern of [PREFIXED, GIST, DRAWN, BRUSH, AFTER_HLJS, BEFORE_HLJS]) {
    const value = usable(pattern.exec(className)?.[1]);
    if (value) return value;
  }
  return '';
}

function usable(value: string | null | undefined): string {
  return value && SAFE.test(value) && !NONE.test(value) && !/^(?:highlight|lang|language)-/.test(value)
    ? value
    : '';
}
