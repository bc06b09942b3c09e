/**
 * Pictures whose host wants its own Referer: which hosts these are, and the short-lived request rules that
 * send it. Pure: what to ask permission for, and what to hand to `declarativeNetRequest.updateSessionRules`.
 */
import { parseHttpUrl } from '../dom/url';
import { findReferer } from './hotlink';

/** Most hosts of one article that get a rule. */
const MAX_HOSTS = 50;
/** Ids are 32-bit integers from 1 on. */
const MAX_FIRST_ID = 2 ** 31 - 1 - MAX_HOSTS;

/** A picture host and the Referer its server wants. */
export interface RefererNeed {
  readonly host: string;
  readonly referer: string;
}

/** What is asked for: a picture that a page shows, or one that the background fetches. */
export type RequestKind = 'image' | 'xmlhttprequest';

/** A session rule in the shape of the browser's API. */
export interface RefererRule {
  readonly id: number;
  readonly action: {
    readonly type: 'modifyHeaders';
    readonly requestHeaders: { header: string; operation: 'set'; value: string }[];
  };
  readonly condition: {
    readonly requestDomains: string[];
    readonly resourceTypes: RequestKind[];
    readonly tabIds: number[];
  };
}

/**
 * @param imageUrls original addresses of an article's pictures
 * @returns the hosts among them that want a Referer of their own, each once
 */
export function findRefererNeeds(imageUrls: readonly string[]): RefererNeed[] {
  const needs = new Map<string, RefererNeed>();
  for (const address of imageUrls) {
    const url = parseHttpUrl(address);
    const referer = url && findReferer(url);
    if (url && referer && needs.size < MAX_HOSTS) needs.set(url.hostname, { host: url.hostname, referer });
  }
  return [...needs.values()];
}

/** @returns match patterns of exactly these hosts, for `permissions.request` */
export function toOrigins(needs: readonly RefererNeed[]): string[] {
  return needs.map(({ host }) => `*://${host}/*`);
}

/**
 * @param needs hosts that are permitted
 * @param options the one tab the rules hold in (−1: requests of no tab); `random` (0 ≤ n < 1) spreads the
 *   ids, so that two tabs never meet; `kind` of the requests, pictures when absent
 * @returns one rule a host, for this kind alone
 */
export function toRefererRules(
  needs: readonly RefererNeed[],
  {
    tabId,
    random,
    kind = 'image',
  }: { readonly tabId: number; readonly random: number; readonly kind?: RequestKind },
): RefererRule[] {
  const firstId = 1 + Math.floor(random * MAX_FIRST_ID);
  return needs.slice(0, MAX_HOSTS).map(({ host, referer }, index) => ({
    id: firstId + index,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'referer', operation: 'set', value: referer }],
    },
    condition: { requestDomains: [host], resourceTypes: [kind], tabIds: [tabId] },
  }));
}
