/** Presentation MathML to TeX, for formulas that come without their source. */

type Writer = (parts: readonly string[], element: Element) => string;

const group = (tex: string | undefined): string => `{${tex ?? ''}}`;
const join: Writer = (parts) => parts.join('');
const WIDE = /^[∑∏∐∫∮⋃⋂⨁⨂]$|^\\(?:sum|prod|int|lim)/;
const ACCENTS: Readonly<Record<string, string>> = {
  '^': 'hat',
  ˆ: 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '¯': 'bar',
  '‾': 'overline',
  '→': 'vec',
  '˙': 'dot',
  '¨': 'ddot',
  '⏞': 'overbrace',
};
const UNDER: Readonly<Record<string, string>> = { _: 'underline', '⏟': 'underbrace' };
const OPERATORS: Readonly<Record<string, string>> = {
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u2064': '',
  '−': '-',
  '∞': '\\infty ',
  '→': '\\to ',
  '·': '\\cdot ',
  '⋅': '\\cdot ',
  '×': '\\times ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '∈': '\\in ',
  '∂': '\\partial ',
  '∇': '\\nabla ',
  '…': '\\dots ',
  '⋯': '\\cdots ',
};
const FUNCTIONS =
  /^(?:sin|cos|tan|cot|sec|csc|log|ln|exp|lim|max|min|sup|inf|det|dim|ker|arg|gcd|sinh|cosh|tanh|arcsin|arccos|arctan)$/;

const WRITERS: Readonly<Record<string, Writer>> = {
  mfrac: ([top, bottom]) => `\\frac${group(top)}${group(bottom)}`,
  msqrt: (parts) => `\\sqrt${group(parts.join(''))}`,
  mroot: ([base, index]) => `\\sqrt[${index ?? ''}]${group(base)}`,
  msup: ([base, up]) => `${base ?? ''}^${group(up)}`,
  msub: ([base, down]) => `${base ?? ''}_${group(down)}`,
  msubsup: ([base, down, up]) => `${base ?? ''}_${group(down)}^${group(up)}`,
  mover: ([base = '', up = '']) => {
    const accent = ACCENTS[up.trim()] ?? (up.trim() === '\\to' ? 'vec' : undefined);
    if (accent) return `\\${accent}${group(base)}`;
    return WIDE.test(base) ? `${base}^${group(up)}` : `\\overset${group(up)}${group(base)}`;
  },
  munder: ([base = '', down = '']) => {
    const accent = UNDER[down.trim()];
    if (accent) return `\\${accent}${group(base)}`;
    return WIDE.test(base) ? `${base}_${group(down)}` : `\\underset${group(down)}${group(base)}`;
  },
  munderover: ([base, down, up]) => `${base ?? ''}_${group(down)}^${group(up)}`,
  mtable: (parts) => `\\begin{matrix}${parts.join(' \\\\ ')}\\end{matrix}`,
  mtr: (parts) => parts.join(' & '),
  mfenced: (parts, element) =>
    `\\left${element.getAttribute('open') ?? '('}${parts.join(', ')}\\right${element.getAttribute('close') ?? ')'}`,
  mspace: () => ' ',
  mphantom: (parts) => `\\phantom${group(parts.join(''))}`,
  semantics: ([first]) => first ?? '',
  annotation: () => '',
  'annotation-xml': () => '',
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
