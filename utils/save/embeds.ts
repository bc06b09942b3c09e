/** Pictures as Obsidian's own embeds, which find a file wherever it lies in the vault. */
import type { ImagePlace } from '../article';
import { replaceAddresses } from './places';

/** What may follow an address in a Markdown image: a title, and the end. */
const REST = /(?: (?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\)/y;
/** Words that an embed can carry: no sign of its own syntax, no number alone, which would be a width. */
const WORDS = /^(?!\d+(?:x\d+)?$)[^|[\]#^\\\n]+$/;

/**
 * @param addresses file names as addresses, by original address
 * @returns the Markdown with `![[name|alt]]`; where that cannot stand (in a link, in HTML) the address alone
 */
export function toEmbeds(
  body: string,
  places: readonly ImagePlace[],
  addresses: ReadonlyMap<string, string>,
): string {
  const images = places.map((place): Embed => findImage(body, place, addresses) ?? place);
  const texts = new Map(addresses);
  for (const { src, text } of images) if (text !== undefined) texts.set(src, text);
  return replaceAddresses(body, images, texts);
}

/** A place, widened to the whole image where an embed can take it. */
interface Embed extends ImagePlace {
  readonly text?: string;
}

/** @returns the whole image around an address, under a name of its own, and the embed that takes its place */
function findImage(
  body: string,
  { src, at, length }: ImagePlace,
  addresses: ReadonlyMap<string, string>,
): Embed | undefined {
  const address = addresses.get(src);
  const start = body.lastIndexOf('![', at);
  if (address === undefined || start < 0 || body[start - 1] === '[' || !body.startsWith('](', at - 2)) {
    return undefined;
  }
  REST.lastIndex = at + length;
  const rest = REST.exec(body)?.[0];
  const alt = body.slice(start + 2, at - 2);
  if (rest === undefined || /(?<!\\)\]/.test(alt)) return undefined;
  const line = body.lastIndexOf('\n', start) + 1;
  const isCell = body[line] === '|';
  const words = !isCell && WORDS.test(alt) ? `|${alt}` : '';
  const text = `![[${decodeURIComponent(address)}${words}]]`;
  return { src: `${src}\n${start}`, at: start, length: at + length + rest.length - start, text };
}
