/** The text of a PDF as browsers print it: enough of the format to say what is on which page, and no more. */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<number, string>;

/**
 * @param pdf a file as Chromium or Firefox wrote it
 * @returns the text of each page without white space, in the order of painting; fonts may name radicals where
 *   characters are meant, so it is normalised, and Firefox names few Chinese characters at all
 */
export function readPdfPages(pdf: Buffer): string[] {
  const objects = readObjects(pdf.toString('latin1'));
  const pages = [...objects.values()].filter(
    (object) => /\/Type\s*\/Page\b/.test(object) && !/\/Type\s*\/ObjStm/.test(object),
  );
  return pages.map((page) => readContents(page, objects).normalize('NFKC').replace(/\s+/g, ''));
}

/** Number → the object's source, streams inflated; objects inside of object streams included. */
function readObjects(source: string): Objects {
  const objects = new Map<number, string>();
  for (const [, number, body = ''] of source.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g))
    objects.set(Number(number), inflate(body));
  for (const body of [...objects.values()]) {
    if (!/\/Type\s*\/ObjStm/.test(body)) continue;
    const [head = '', inner = ''] = body.split('\nstream\n');
    const first = Number(/\/First (\d+)/.exec(head)?.[1]);
    const numbers = inner.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < numbers.length; at += 2) {
      const end = numbers[at + 3] ?? inner.length;
      objects.set(numbers[at] ?? 0, inner.slice(first + (numbers[at + 1] ?? 0), first + end));
    }
  }
  return objects;
}

function inflate(body: string): string {
  const stream = /stream\r?\n([\s\S]*?)\n?endstream/.exec(body);
  if (!stream) return body;
  const head = body.slice(0, stream.index);
  if (/\/Subtype\s*\/Image|\/FontFile|\/Length1/.test(head)) return head;
  const bytes = Buffer.from(stream[1] ?? '', 'latin1');
  const text = head.includes('/FlateDecode') ? tryInflate(bytes) : bytes.toString('latin1');
  return `${head}\nstream\n${text}`;
}

function tryInflate(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return ''; // a font or something else that is not text
  }
}

/** Texts of a page or of a form that it paints. */
function readContents(owner: string, objects: Objects): string {
  const resources = follow(owner, 'Resources', objects);
  const fonts = readFonts(follow(resources, 'Font', objects), objects);
  const forms = follow(resources, 'XObject', objects);
  const own = owner.split('\nstream\n')[1];
  const contents =
    own ??
    referencesOf(owner, 'Contents')
      .map((one) => objects.get(one)?.split('\nstream\n')[1])
      .join('\n');
  let codes = new Map<number, string>();
  let text = '';
  const operator =
    /\/([\w.+-]+)\s+[\d.]+\s+Tf|\/([\w.+-]+)\s+Do|<([0-9A-Fa-f\s]+)>|\(((?:\\[\s\S]|[^\\()])*)\)/g;
  for (const [, font, form, hex, literal] of contents.matchAll(operator)) {
    if (font) codes = fonts.get(font) ?? new Map();
    else if (form) {
      const [number = -1] = referencesOf(forms, form);
      const inner = objects.get(number) ?? '';
      if (inner.includes('/Form')) text += readContents(inner, objects);
    } else if (hex) text += decode(hex.replace(/\s+/g, ''), codes);
    else if (literal) text += decodeLiteral(literal, codes);
  }
  return text;
}

function decode(hex: string, codes: ReadonlyMap<number, string>): string {
  const size = [...codes.keys()].some((code) => code > 255) || hex.length % 4 === 0 ? 4 : 2;
  const parts = hex.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
  return parts.map((part) => codes.get(Number.parseInt(part, 16)) ?? '').join('');
}

function decodeLiteral(literal: string, codes: ReadonlyMap<number, string>): string {
  const signs = literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([^\\])/g);
  const bytes = Array.from(signs, ([, octal, escaped, plain]) =>
    octal ? Number.parseInt(octal, 8) : ((escaped ?? plain)?.charCodeAt(0) ?? 0),
  );
  return bytes.map((byte) => codes.get(byte) ?? '').join('');
}

/** Name of the font in its page → code → text. */
function readFonts(dictionary: string, objects: Objects): Map<string, Map<number, string>> {
  const fonts = [...dictionary.matchAll(/\/([\w.+-]+)\s+(\d+) 0 R/g)];
  return new Map(
    fonts.map(([, name = '', number]) => {
      const [map = -1] = referencesOf(objects.get(Number(number)) ?? '', 'ToUnicode');
      return [name, readToUnicode(objects.get(map) ?? '')];
    }),
  );
}

function readToUnicode(map: string): Map<number, string> {
  const codes = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      codes.set(Number.parseInt(code, 16), fromUtf16(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', list] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*(<\w+>|\[[^\]]*\])/g)) {
      const texts = [...(list ?? '').matchAll(/<(\w+)>/g)].map(([, text = '']) => text);
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) {
        const step = code - Number.parseInt(from, 16);
        const [first = ''] = texts;
        codes.set(code, list?.startsWith('[') ? fromUtf16(texts[step] ?? '') : shift(first, step));
      }
    }
  return codes;
}

function shift(text: string, step: number): string {
  return fromUtf16((Number.parseInt(text, 16) + step).toString(16).padStart(text.length, '0'));
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** A dictionary inside of the object, or the object that the entry refers to. */
function follow(object: string, key: string, objects: Objects): string {
  const at = new RegExp(`/${key}\\s*(<<|(\\d+) 0 R)`).exec(object);
  if (!at) return '';
  if (at[2]) return objects.get(Number(at[2])) ?? '';
  let depth = 0;
  for (const sign of object.slice(at.index).matchAll(/<<|>>/g)) {
    depth += sign[0] === '<<' ? 1 : -1;
    if (depth === 0) return object.slice(at.index + key.length + 1, at.index + (sign.index ?? 0) + 2);
  }
  return '';
}

function referencesOf(object: string, key: string): number[] {
  const list =
    new RegExp(`/${key.replace(/[.+]/g, '\\$&')}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(object)?.[1] ?? '';
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}
