/** Compares what two pieces of HTML say, for tests that parse Markdown back. */

/** @returns the text a reader sees, white space collapsed; needs a DOMParser */
export function visibleText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return (body.textContent ?? '').replace(/[ \t\n\r]+/g, ' ').trim();
}

const NAMES: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };
const SHOWN = new Set([
  'strong',
  'em',
  'del',
  'code',
  'a',
  'img',
  'br',
  'h1',
  'h2',
  'h3',
  'li',
  'ul',
  'ol',
  'pre',
  'blockquote',
  'td',
  'th',
  'hr',
]);

/** @returns a line of text and marks: the structure of HTML without paragraphs, attributes reduced to addresses */
export function outline(html: string): string {
  const write = (node: Node): string => {
    if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/[ \t\n\r]+/g, ' ');
    if (node.nodeType !== 1) return '';
    const element = node as Element;
    const name = NAMES[element.localName] ?? element.localName;
    const inner = Array.from(element.childNodes, write).join('');
    const address = element.getAttribute('href') ?? element.getAttribute('src');
    const head = address ? `${name} ${new URL(address, 'https://blog.example/').href}` : name;
    if (!SHOWN.has(name)) return name === 'p' ? ` ${inner} ` : inner;
    return `<${head}>${inner}</${name}>`;
  };
  const text = write(new DOMParser().parseFromString(html, 'text/html').body);
  return text
    .replace(/ +/g, ' ')
    .replace(
      / (?=<\/?(?:li|ul|ol|pre|blockquote|td|th|h\d|hr|br)\b)|(?<=<\/?(?:li|ul|ol|pre|blockquote|td|th|h\d|hr|br)[^>]*>) /g,
      '',
    )
    .trim();
}
