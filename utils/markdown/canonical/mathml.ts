/** Presentation MathML to TeX, for formulas that come without their source. */
import { ALPHABETS, FUNCTIONS, OVER, SYMBOLS, UNDER } from './mathSymbols';

type Writer = (parts: readonly string[], element: Element) => string;

/** A name needs no space before a sign. */
const bare = (tex = ''): string => tex.replace(/(\\[A-Za-z]+) $/, '$1');
const group = (tex: string | undefined): string => `{${tex ?? ''}}`;
const WIDE =
  /^\\(?:sum|prod|coprod|i{0,2}int|oint|lim|max|min|sup|inf|big\w+|(?:over|under)brace)(?![A-Za-z])/;
const TALL = /\\(?:frac|begin|sum|prod|int|sqrt|left|atop|binom)(?![A-Za-z])/;
const OPENING: Readonly<Record<string, string>> = {
  '(': '(',
  '[': '[',
  '{': '\\{',
  '⟨': '\\langle ',
  '⌊': '\\lfloor ',
  '⌈': '\\lceil ',
};
const CLOSING: Readonly<Record<string, string>> = {
  ')': ')',
  ']': ']',
  '}': '\\}',
  '⟩': '\\rangle ',
  '⌋': '\\rfloor ',
  '⌉': '\\rceil ',
};
const BARS: Readonly<Record<string, string>> = { '|': '|', '∣': '|', '‖': '\\|', '∥': '\\|' };

const WRITERS: Readonly<Record<string, Writer>> = {
  mfrac: ([top, bottom], element) =>
    /^0/.test(element.getAttribute('linethickness') ?? '')
      ? `{${top} \\atop ${bottom}}`
      : `\\frac${group(top)}${group(bottom)}`,
  msqrt: (parts) => `\\sqrt${group(parts.join(''))}`,
  mroot: ([base, index]) => `\\sqrt[${index ?? ''}]${group(base)}`,
  msup: ([base = '', up = '']) =>
    /^(?:\\prime )+$/.test(up) ? bare(base) + up.replace(/\\prime /g, "'") : `${bare(base)}^${group(up)}`,
  msub: ([base, down]) => `${bare(base)}_${group(down)}`,
  msubsup: ([base, down, up]) => `${bare(base)}_${group(down)}^${group(up)}`,
  mover: (parts, element) => stacked(parts, element, '^'),
  munder: (parts, element) => stacked(parts, element, '_'),
  munderover: ([base = '', down, up]) =>
    WIDE.test(base)
      ? `${bare(base)}_${group(down)}^${group(up)}`
      : `\\underset${group(down)}{\\overset${group(up)}${group(base)}}`,
  mmultiscripts: (parts, element) => multiscripts(parts, element),
  mtable: (parts, element) => table(parts, element),
  mtr: (parts) => parts.join(' & '),
  mfenced: (parts, element) => {
    const open = element.getAttribute('open') ?? '(';
    const close = element.getAttribute('close') ?? ')';
    return `\\left${fence(open)}${parts.join(', ')}\\right${fence(close)}`;
  },
  mspace: (_, element) => space(Number.parseFloat(element.getAttribute('width') ?? '')),
  mphantom: (parts) => `\\phantom${group(parts.join(''))}`,
  menclose: (parts, element) => enclosed(parts.join(''), element.getAttribute('notation') ?? ''),
  semantics: ([first]) => first ?? '',
  mrow: (parts, element) => fenced(parts, element),
  math: (parts, element) => fenced(parts, element),
};

const LEAVES: Readonly<Record<string, (text: string, element: Element) => string>> = {
  mi: identifier,
  mo: (text) => (FUNCTIONS.test(text) ? `\\${text} ` : signs(text)),
  mn: (text, element) => inAlphabet(signs(text), element),
  mtext: (text) => (text === '' ? '' : `\\text{${escapeText(text)}}`),
  ms: (text) => `\\text{${escapeText(text)}}`,
};

const MAX_DEPTH = 100;

/**
 * @param element `math` or any element inside it
 * @returns TeX that shows the same; what is unknown gives its content
 */
export function mathmlToTex(element: Element, depth = 0): string {
  const leaf = element.firstElementChild ? undefined : LEAVES[element.localName];
  if (leaf || depth > MAX_DEPTH) return (leaf ?? signs)(textOf(element), element);
  const parts: string[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    parts.push(mathmlToTex(child, depth + 1));
  return (WRITERS[element.localName] ?? join)(parts, element);
}

const join: Writer = (parts) => parts.join('');

/** No-break spaces count: MathML has no other way to write a space at the edge of a text. */
function textOf(element: Element): string {
  return (element.textContent ?? '')
    .normalize('NFC')
    .replace(/[ \t\n\r]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/\u00a0/g, ' ');
}

function identifier(text: string, element: Element): string {
  if (FUNCTIONS.test(text)) return `\\${text} `;
  if (text === '∣') return '|'; // a bar that parts nothing
  const isWord = [...text].length > 1 && /^\p{L}[\p{L}\p{N} ]*$/u.test(text);
  if (!isWord) return inAlphabet(signs(text), element);
  const next = element.nextElementSibling ?? element.parentElement?.nextElementSibling;
  if (next?.textContent === '\u2061') return `\\operatorname{${escapeText(text)}}`;
  return element.hasAttribute('mathvariant') ? inAlphabet(text, element) : `\\mathrm{${escapeText(text)}}`;
}

/** A name is a sign already: only letters and digits have alphabets. */
function inAlphabet(tex: string, element: Element): string {
  const alphabet = ALPHABETS[element.getAttribute('mathvariant') ?? ''];
  const hasOne = alphabet && (/^[A-Za-z\d ]+$/.test(tex) || alphabet === 'boldsymbol');
  return hasOne ? `\\${alphabet}${group(tex)}` : tex;
}

/** A sign above or below is an accent, a limit, or stands there for itself. */
function stacked([base = '', sign = '']: readonly string[], element: Element, side: '^' | '_'): string {
  const accent = (side === '^' ? OVER : UNDER)[(element.lastElementChild?.textContent ?? '').trim()];
  if (accent) return `\\${isLong(base) ? longAccent(accent) : accent}${group(base)}`;
  if (WIDE.test(base)) return `${bare(base)}${side}${group(sign)}`;
  if (side === '^' && base === '\\to ') return `\\xrightarrow${group(sign)}`;
  return `\\${side === '^' ? 'over' : 'under'}set${group(sign)}${group(base)}`;
}

const isLong = (tex: string): boolean =>
  tex.replace(/\\[A-Za-z]+ ?|[{}]/g, 'x').length > 1 && !/^\\[A-Za-z]+[ {]\w?\}?$/.test(tex);

function longAccent(accent: string): string {
  const long: Readonly<Record<string, string>> = {
    hat: 'widehat',
    tilde: 'widetilde',
    bar: 'overline',
    vec: 'overrightarrow',
  };
  return long[accent] ?? accent;
}

function multiscripts(parts: readonly string[], element: Element): string {
  const names = Array.from(element.children, ({ localName }) => localName);
  const split = names.indexOf('mprescripts');
  const scripts = (texts: readonly string[]): string =>
    texts.map((tex, index) => (tex === '' ? '' : `${index % 2 === 0 ? '_' : '^'}${group(tex)}`)).join('');
  const after = parts.slice(1, split < 0 ? undefined : split);
  const before = split < 0 ? [] : parts.slice(split + 1);
  return `${before.length > 0 ? '{}' : ''}${scripts(before)}${parts[0] ?? ''}${scripts(after)}`;
}

/** Columns that are set right and left in turn are equations, written below each other. */
function table(rows: readonly string[], element: Element): string {
  const kind = /^right left/.test(element.getAttribute('columnalign') ?? '') ? 'aligned' : 'matrix';
  return `\\begin{${kind}}${rows.join(' \\\\ ')}\\end{${kind}}`;
}

/** Brackets grow with what they hold, as a browser draws them. */
function fenced(parts: readonly string[], element: Element): string {
  const open = element.firstElementChild;
  const close = element.lastElementChild;
  const inner = parts.slice(1, -1).join('');
  const left = open?.localName === 'mo' ? (OPENING[textOf(open)] ?? BARS[textOf(open)]) : undefined;
  const right = close?.localName === 'mo' ? (CLOSING[textOf(close)] ?? BARS[textOf(close)]) : undefined;
  if (parts.length > 2 && left && right && TALL.test(inner)) return `\\left${left}${inner}\\right${right}`;
  const isHalf =
    parts.length > 1 && left && (close?.localName === 'mtable' || (close && textOf(close) === ''));
  const rest = parts.slice(1).join('');
  return isHalf && TALL.test(rest) ? `\\left${left}${rest}\\right.` : parts.join('');
}

function fence(sign: string): string {
  return OPENING[sign] ?? CLOSING[sign] ?? BARS[sign] ?? '.';
}

function enclosed(tex: string, notation: string): string {
  if (/box/.test(notation)) return `\\boxed${group(tex)}`;
  return /strike/.test(notation) ? `\\cancel${group(tex)}` : tex;
}

/** @param width in em */
function space(width: number): string {
  if (!(width > 0.1)) return ' ';
  if (width < 0.2) return '\\,';
  if (width < 0.25) return '\\:';
  if (width < 0.9) return '\\;';
  return width < 1.9 ? '\\quad ' : '\\qquad ';
}

function signs(text: string): string {
  return Array.from(text, (sign) => SYMBOLS.get(sign) ?? escapeSign(sign)).join('');
}

function escapeSign(sign: string): string {
  if (/[{}$%&#_]/.test(sign)) return `\\${sign}`;
  if (sign === '\\') return '\\backslash ';
  return sign === '^' ? '\\hat{}' : sign === '~' ? '\\sim ' : sign;
}

function escapeText(text: string): string {
  return text.replace(/[{}$%&#_]|[\\^~]/g, (sign) =>
    sign === '\\' ? '\\textbackslash ' : /[\^~]/.test(sign) ? `\\${sign}{}` : `\\${sign}`,
  );
}
