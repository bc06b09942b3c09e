/** Hosts that only this machine or network can reach: their addresses never go to a proxy. */

const NAMES = /(?:^|\.)(?:localhost|local|internal|lan|home|home\.arpa|corp|intranet|test|onion)$/;

/** 0/8, 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.0.0/24, 192.168/16, 198.18/15, 224/3. */
const PRIVATE_IPV4 =
  /^(?:(?:0|10|127|22[4-9]|2[3-5]\d)\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.(?:168|0\.0)\.|198\.1[89]\.)/;

/**
 * @param hostname of a parsed URL, so every notation of an address (octal, hex, one number) is normalised
 * @returns whether it is a private, local or reserved name or address; every IPv6 address counts as one
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  // an IPv6 address is private until a picture host is seen that has no name
  if (host.startsWith('[')) return true;
  return /^[\d.]+$/.test(host) ? PRIVATE_IPV4.test(host) : !host.includes('.') || NAMES.test(host);
}
