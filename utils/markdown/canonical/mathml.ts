/** Presentation MathML to TeX, for formulas that come without their source. */

type Writer = (parts: readonly string[], element: Element) => string;

const group = (tex: string | undefined): string => `{${tex ?? ''}}`;
const join: Writer = (parts) => parts.join('');
const WIDE = /^[∑∏∐∫∮⋃⋂⨁⨂]$|^\\(?:sum|prod|int|lim)/;
const ACCENTS: Readonly<Record<string, string>> = {
  '^': 'hat',
  '~': 'tilde',
  '¯': 'bar',
  '‾': 'overline',
  '→': 'vec',
  '˙': 'dot',
  '¨': 'ddot',
  '⏞': 'overbrace',
  _: 'underline',
  '⏟': 'underbrace',
};
/** Signs that only TeX's own name sets right; others stand for themselves. */
const OPERATORS: Readonly<Record<string, string>> = {
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u2064': '',
  '−': '-',
  '⋅': '\\cdot ',
};
const FUNCTIONS = /^(?:sin|cos|tan|cot|sec|csc|log|ln|exp|lim|max|min)$/;

const WRITERS: Readonly<Record<string, Writer>> = {
  mfrac: ([top, bottom]) => `\\frac${group(top)}${group(bottom)}`,
  msqrt: (parts) => `\\sqrt${group(parts.join(''))}`,
  mroot: ([base, index]) => `\\sqrt[${index ?? ''}]${group(base)}`,
  msup: ([base, up]) => `${base ?? ''}^${group(up)}`,
  msub: ([base, down]) => `${base ?? ''}_${group(down)}`,
  msubsup: ([base, down, up]) => `${base ?? ''}_${group(down)}^${group(up)}`,
  mover: (parts, element) => stacked(parts, element, '^'),
  munder: (parts, element) => stacked(parts, element, '_'),
  munderover: ([base, down, up]) => `${base ?? ''}_${group(down)}^${group(up)}`,
  mtable: (parts) => `\\begin{matrix}${parts.join(' \\\\ ')}\\end{matrix}`,
  mtr: (parts) => parts.join(' & '),
  mfenced: (parts, element) =>
    `\\left${element.getAttribute('open') ?? '('}${parts.join(', ')}\\right${element.getAttribute('close') ?? ')'}`,
  mspace: () => ' ',
  mphantom: (parts) => `\\phantom${group(parts.join(''))}`,
  semantics: ([first]) => first ?? '',
};

const LEAVES: Readonly<Record<string, (text: string) => string>> = {
  mi: (text) => {
    if (FUNCTIONS.test(text)) return `\\${text} `;
    return [...text].length > 1 ? `\\mathrm{${escapeTex(text)}}` : (OPERATORS[text] ?? escapeTex(text));
  },
  mo: (text) => OPERATORS[text] ?? (FUNCTIONS.test(text) ? `\\${text} ` : escapeTex(text)),
  mn: escapeTex,
  mtext: (text) => (text === '' ? '' : `\\text{${escapeTex(text)}}`),
  ms: (text) => `\\text{${escapeTex(text)}}`,
};

/** A sign above or below is an accent, a limit, or stands there for itself. */
function stacked([base = '']: readonly string[], element: Element, side: '^' | '_'): string {
  const sign = element.lastElementChild;
  const accent = ACCENTS[(sign?.textContent ?? '').trim()];
  if (accent) return `\\${accent}${group(base)}`;
  const tex = group(sign ? mathmlToTex(sign) : '');
  if (WIDE.test(base)) return `${base}${side}${tex}`;
  return `\\${side === '^' ? 'over' : 'under'}set${tex}${group(base)}`;
}

const MAX_DEPTH = 100;

/**
 * @param element `math` or any element inside it
 * @returns TeX that shows the same; what is unknown gives its content
 */
export function mathmlToTex(element: Element, depth = 0): string {
  const leaf = LEAVES[element.localName];
  if (leaf || depth > MAX_DEPTH)
    return (leaf ?? escapeTex)((element.textContent ?? '').replace(/\s+/g, ' ').trim());
  const parts: string[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    parts.push(mathmlToTex(child, depth + 1));
  return (WRITERS[element.localName] ?? join)(parts, element);
}

function escapeTex(text: string): string {
  return text
    .replace(/[{}$%&#_]/g, '\\$&')
    .replace(/[\\](?![{}$%&#_])/g, '\\backslash ')
    .replace(/\^/g, '\\hat{}')
    .replace(/~/g, '\\sim ');
}
