/**
 * Where the addresses of pictures stand in a finished body. The writer gets marked addresses and encodes
 * them as their place demands; the marks are then read and taken out. Addresses of local files can so be
 * put in later, when it is known which pictures could be fetched.
 */
import type { Clip, ImagePlace } from '../article';

/** Marks addresses on their way into a body, and reads them out of it. */
export interface AddressMarks {
  /** @returns the address with marks around it, for the writer */
  wrap(src: string, address: string): string;
  /** @returns the body without marks, and where each picture's address stands */
  read(marked: string): { body: string; places: ImagePlace[] };
}

/** @returns marks that no page can know: they hold 128 random bits */
export function createAddressMarks(): AddressMarks {
  const random = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36));
  const token = `u${random.join('')}`;
  const sources: string[] = [];
  return {
    wrap(src, address) {
      const known = sources.indexOf(src);
      const index = known < 0 ? sources.push(src) - 1 : known;
      return `${token}b${index}x${address}${token}e`;
    },
    read(marked) {
      const places: ImagePlace[] = [];
      let body = '';
      let end = 0;
      for (const match of marked.matchAll(new RegExp(`${token}b(\\d+)x([^]*?)${token}e`, 'g'))) {
        const [whole, index = '', address = ''] = match;
        body += marked.slice(end, match.index);
        places.push({ src: sources[Number(index)] ?? '', at: body.length, length: address.length });
        body += address;
        end = match.index + whole.length;
      }
      return { body: body + marked.slice(end), places };
    },
  };
}

/**
 * @param places as the capture found them, in the order of the body; what does not fit is skipped
 * @param addresses new addresses by original one, written as they are; others stay
 */
export function replaceAddresses(
  body: string,
  places: readonly ImagePlace[],
  addresses: ReadonlyMap<string, string>,
): string {
  const parts: string[] = [];
  let end = 0;
  for (const { src, at, length } of places) {
    const address = addresses.get(src);
    if (address === undefined || !(at >= end && length > 0 && at + length <= body.length)) continue;
    parts.push(body.slice(end, at), address);
    end = at + length;
  }
  return parts.join('') + body.slice(end);
}

/** @returns the original addresses of the pictures in a clip's body, each once, in their order */
export function listPictures({ places = [] }: Pick<Clip, 'places'>): string[] {
  return [...new Set(places.map(({ src }) => src))];
}
