/** Finds the rule of a page by its match patterns, the notation of extension manifests. */
import { parseUrl } from '../dom/url';
import type { SiteRule } from './types';

/** @returns whether `*` in the pattern can stand for what the text has there */
function matchesGlob(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const last = parts.pop() ?? '';
  const head = parts[0];
  if (head === undefined) return text === last;
  if (!text.startsWith(head)) return false;
  let position = head.length;
  for (const part of parts.slice(1)) {
    const found = text.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return text.length - position >= last.length && text.endsWith(last);
}

/**
 * @param hostname lower-case host of a parsed URL
 * @param pattern `example.org`, `*.example.org` (also matches `example.org` itself) or `img*.example.org`
 */
export function matchesHost(hostname: string, pattern: string): boolean {
  if (pattern === '*') return true;
  const lower = pattern.toLowerCase();
  if (!lower.startsWith('*.')) return matchesGlob(lower, hostname);
  // most patterns are of this form, and they are asked for every link of a page
  const suffix = lower.slice(1);
  if (suffix.includes('*')) return hostname === lower.slice(2) || matchesGlob(lower, hostname);
  return hostname.endsWith(suffix) || hostname === lower.slice(2);
}

const parsed = new Map<string, RegExpExecArray | null>();

/** The parts of a match pattern, taken apart once: all rules are asked on every page. */
function parsePattern(pattern: string): RegExpExecArray | null {
  let parts = parsed.get(pattern);
  if (parts === undefined) {
    parts = /^(\*|https?|file):\/\/([^/]*)(\/.*)$/.exec(pattern);
    parsed.set(pattern, parts);
  }
  return parts;
}

/**
 * @param hostname of the URL, which a caller of many patterns reads once
 * @returns whether a match pattern such as `*://*.example.org/path*` covers the URL
 */
export function matchesPattern(url: URL, pattern: string, hostname = url.hostname): boolean {
  const parts = parsePattern(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  // most patterns are of other hosts
  if (!matchesHost(hostname, host)) return false;
  const isScheme = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  return isScheme && matchesGlob(path, url.pathname + url.search);
}

/** @returns the rule of the system that a page says it was made with, or that only its names can be of */
export function matchSystem(document: Document, rules: readonly SiteRule[]): SiteRule | undefined {
  const made = document.head?.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '';
  return rules.find(
    ({ generator, identifiers = [] }) =>
      (generator && made.startsWith(generator)) || identifiers.some((id) => document.getElementById(id)),
  );
}

/**
 * @param url address of the page
 * @param rules in order of preference
 * @returns the first rule one of whose patterns covers the address
 */
export function matchSiteRule(url: string, rules: readonly SiteRule[]): SiteRule | undefined {
  const address = parseUrl(url);
  if (!address) return undefined;
  const { hostname } = address;
  return rules.find((rule) => rule.matches.some((pattern) => matchesPattern(address, pattern, hostname)));
}
