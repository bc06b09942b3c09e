/** The link step, element by element. Links lead where they say: redirect pages are unwrapped, tracking parameters and pings taken off. */
import type { Deadline } from '../dom/deadline';
import { elementsIn, type Root } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { text } from '../dom/query';
import { parseHttpUrl } from '../dom/url';
import { visit } from '../dom/visit';
import { matchesHost } from '../sites/match';
import type { SiteRule } from '../sites/types';
import { LABELLED_HOSTS, REDIRECTS } from './redirects';
import { GLOBAL_PARAMETERS, TRACKING_ATTRIBUTES } from './tracking';

type SiteParameters = readonly (readonly [host: string, parameters: RegExp])[];

/** What the step needs to know. */
export interface CleanLinksOptions {
  /** Absolute address that relative ones are resolved against. */
  readonly baseUrl: string;
  readonly rule?: SiteRule;
  readonly journal: Journal;
  readonly deadline: Deadline;
  /** More parameters to take off, by host pattern. */
  readonly siteParameters?: SiteParameters;
  /** On the live page addresses that need no cleaning stay as they are written; in a copy they become absolute. */
  readonly isLive?: boolean;
}

/** Decodes a redirect once; a target that is the same redirect again is a loop, and refused. */
function unwrapRedirect(url: URL): URL {
  if (url.search === '') return url;
  const isRedirect = (candidate: URL) =>
    REDIRECTS.find(
      (form) => matchesHost(candidate.hostname, form.host) && candidate.pathname.startsWith(form.path),
    );
  const form = isRedirect(url);
  if (!form) return url;
  const target = form.parameters
    .map((name) => parseTarget(url.searchParams.get(name)))
    .find((value) => value);
  if (!target || (target.hostname === url.hostname && isRedirect(target))) return url;
  // the fragment of a redirect belongs to its target
  if (!target.hash && url.hash) target.hash = url.hash;
  return target;
}

/** Some sites write the target without encoding, some encode it twice. */
function parseTarget(value: string | null): URL | undefined {
  if (!value) return undefined;
  return parseHttpUrl(value) ?? (/^https?%3A/i.test(value) ? parseHttpUrl(decode(value)) : undefined);
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined; // a broken target: the link stays as it is
  }
}

/** @returns the target that a short link shows beside its address */
function readLabel(link: Element, url: URL): URL | undefined {
  const place = Object.hasOwn(LABELLED_HOSTS, url.hostname) ? LABELLED_HOSTS[url.hostname] : undefined;
  if (!place) return undefined;
  const label = place === 'title' ? link.getAttribute('title') : text(link);
  return /^https?:\/\/\S+$/i.test(label?.trim() ?? '') ? parseHttpUrl(label) : undefined;
}

/** @returns the address without tracking parameters; all other text of it is untouched */
function stripTracking(url: URL, siteParameters: SiteParameters): string {
  if (url.search === '') return url.href;
  const pairs = url.search.slice(1).split('&');
  const site = siteParameters.filter(([host]) => matchesHost(url.hostname, host));
  const kept = pairs.filter((pair) => {
    const name = pair.split('=', 1)[0] ?? '';
    return !GLOBAL_PARAMETERS.test(name) && !site.some(([, parameters]) => parameters.test(name));
  });
  if (kept.length === pairs.length) return url.href;
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return url.href.slice(0, url.href.length - url.search.length - url.hash.length) + query + url.hash;
}

/**
 * @param href absolute address
 * @param siteParameters more parameters to take off, by host pattern
 * @returns where it really leads, without tracking parameters; the address itself when it is clean
 */
export function toCleanUrl(href: string, siteParameters: SiteParameters = []): string {
  const url = parseHttpUrl(href);
  return url ? stripTracking(unwrapRedirect(url), siteParameters) : href;
}

function cleanLink(link: Element, options: CleanLinksOptions): void {
  const { journal } = options;
  for (const name of link.getAttributeNames()) {
    if (name === 'ping' || (!options.isLive && TRACKING_ATTRIBUTES.test(name))) {
      journal.change('trackers', link).drop(link, name);
    }
  }
  const href = link.getAttribute('href')?.trim() ?? '';
  const url = href.startsWith('#') ? undefined : parseHttpUrl(href, options.baseUrl);
  if (!url) return;
  const clean = stripTracking(readLabel(link, url) ?? unwrapRedirect(url), options.siteParameters ?? []);
  if (clean !== url.href) journal.change('links', link).set(link, 'href', clean);
  else if (!options.isLive) journal.change('links').set(link, 'href', clean);
}

/** Cleans every link below `root` (and `root` itself), one per step, so that the caller can pause. */
export function* linkSteps(root: Root, options: CleanLinksOptions): Generator<void> {
  yield* visit(elementsIn(root, 'a[href], area[href]'), options.deadline, (link) => cleanLink(link, options));
}
