/** Hosts that only this machine or network can reach: their addresses never go to a proxy. */

const NAMES =
  /(?:^|\.)(?:localhost|local|internal|lan|home|home\.arpa|corp|intranet|test|onion|invalid|example)$/;

/** First address and prefix length of every IPv4 range that is not public. */
const RANGES: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

const toNumber = (dotted: string) => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function isPrivateIpv4(dotted: string): boolean {
  const address = toNumber(dotted);
  return RANGES.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(toNumber(first) / size);
  });
}

/** @returns the eight groups of an IPv6 address as URL parsers write it, without brackets */
function readGroups(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const start = parse(head);
  const end = tail === undefined ? [] : parse(tail);
  return [...start, ...new Array<number>(Math.max(0, 8 - start.length - end.length)).fill(0), ...end];
}

function isPrivateIpv6(address: string): boolean {
  const groups = readGroups(address);
  const [first = 0, second = 0] = groups;
  if ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80 || (first & 0xff00) === 0xff00) return true;
  const embedded = embeddedIpv4(groups);
  if (embedded !== undefined) return isPrivateIpv4(embedded);
  return first === 0 && second === 0;
}

/** IPv4 inside IPv6: mapped (::ffff:a.b.c.d), translated (64:ff9b::) and 6to4 (2002:). */
function embeddedIpv4(groups: readonly number[]): string | undefined {
  const dotted = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  if (groups[0] === 0x2002) return dotted(groups[1], groups[2]);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const isTranslated = groups[0] === 0x64 && groups[1] === 0xff9b;
  return isMapped || isTranslated ? dotted(groups[6], groups[7]) : undefined;
}

/**
 * @param hostname of a parsed URL, so every notation of an address (octal, hex, one number) is normalised
 * @returns whether it is a private, local or reserved name or address
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(host);
  return !host.includes('.') || NAMES.test(host);
}
