/** What each host of the fake web answers. */
import type { IncomingMessage } from 'node:http';
import { drawPng } from './png.ts';
import { DEFAULT_SIZE } from './worldPictures.ts';

/** An answer before it is written. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** Beside the world's own; one of the same name wins. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How it ends when it does not end well: never answered, cut off at once, a byte a second for ever, or most of a minute late. */
  readonly ending?: 'silence' | 'reset' | 'trickle' | 'slow';
}

/** What the stand-in for the picture proxy does: its work, or one of the ways to fail. */
export type ProxyMode =
  | 'ok'
  | '404'
  | '500'
  | 'html'
  | 'svg'
  | 'empty'
  | 'huge'
  | 'loop'
  | 'reset'
  | 'endless'
  | 'trickle'
  | 'slow';

/** Everything an answer depends on. */
export interface Question {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly pages: ReadonlyMap<string, Answer>;
  readonly pictures: ReadonlyMap<string, { width: number; height: number }>;
  readonly proxyMode: ProxyMode;
  readonly drawsUnknownPictures: boolean;
}

/** Host of the picture proxy that the product uses by default. */
export const PROXY_HOST = 'cors.zfour.workers.dev';

/** Its pictures are there over http alone. */
const HTTP_ONLY_HOST = 'plain.example.net';
const NOT_FOUND: Answer = { status: 404, type: 'text/plain', body: 'nothing here' };
/** Picture hosts that answer to pages of their own site only: host, and what the Referer must be. */
const PICKY_HOSTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^zkres\d*\.myzaker\.com$/, /^https?:\/\/(?:[\w-]+\.)*myzaker\.com\//],
  [/^wx\d\.sinaimg\.cn$/, /^https:\/\/weibo\.com\//],
  [/^guarded\.example\.net$/, /^https:\/\/guarded\.example\.net\//],
];
const PICTURE_NAME = /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i;
const drawn = new Map<string, Buffer>();

/** @returns host and path: a page answers under both schemes */
export function pageKey(url: URL): string {
  return `${url.hostname}${url.pathname}${url.search}`;
}

/** @returns the answer to one request */
export function answerAs(question: Question): Answer {
  const { url, request, pages } = question;
  if (url.hostname === PROXY_HOST) return answerAsProxy(question);
  const page = pages.get(pageKey(url));
  if (page !== undefined) return page;
  if (url.hostname === HTTP_ONLY_HOST && url.protocol === 'https:') return NOT_FOUND;
  if (isHotlink(url, request)) return refusal('hotlink');
  return picture(url.href, question);
}

/** More than any picture may have. */
const HUGE_BYTES = 21 * 1024 * 1024;

const FAILURES: Readonly<Record<Exclude<ProxyMode, 'ok'>, (url: URL) => Answer>> = {
  404: () => NOT_FOUND,
  500: () => ({ status: 500, type: 'text/plain', body: 'broken' }),
  html: () => ({ status: 200, type: 'text/html', body: '<!doctype html><p>Try again later</p>' }),
  svg: () => ({ status: 200, type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  empty: () => ({ status: 200, type: 'image/jpeg', body: '' }),
  huge: () => ({
    status: 200,
    type: 'image/png',
    body: Buffer.concat([drawPng(2, 2, 'huge'), Buffer.alloc(HUGE_BYTES)]),
  }),
  loop: (url) => ({ status: 302, type: 'text/plain', body: '', headers: { location: url.href } }),
  reset: () => ({ status: 200, type: 'image/png', body: '', ending: 'reset' }),
  endless: () => ({ status: 200, type: 'image/jpeg', body: '', ending: 'silence' }),
  trickle: () => ({ status: 200, type: 'image/png', body: drawPng(2, 2, 'slow'), ending: 'trickle' }),
  slow: () => ({ status: 200, type: 'image/png', body: drawPng(2, 2, 'slow'), ending: 'slow' }),
};

function answerAsProxy(question: Question): Answer {
  const { url, request, proxyMode } = question;
  if (proxyMode !== 'ok') return FAILURES[proxyMode](url);
  if (request.headers.referer !== undefined) return refusal('a Referer was sent');
  return picture(url.search.slice(1), question);
}

function isHotlink(url: URL, request: IncomingMessage): boolean {
  const rule = PICKY_HOSTS.find(([host]) => host.test(url.hostname));
  return rule !== undefined && !rule[1].test(request.headers.referer ?? '');
}

function refusal(reason: string): Answer {
  return { status: 403, type: 'text/plain', body: reason };
}

function picture(address: string, { pictures, request, drawsUnknownPictures }: Question): Answer {
  const other = address.startsWith('https:') ? `http:${address.slice(6)}` : `https:${address.slice(5)}`;
  const known = pictures.get(address) ?? pictures.get(other);
  const isPicture = request.headers['sec-fetch-dest'] === 'image' || PICTURE_NAME.test(address);
  const isWanted = drawsUnknownPictures && isPicture;
  const size = known ?? (isWanted ? DEFAULT_SIZE : undefined);
  if (size === undefined) return NOT_FOUND;
  const name = address.replace(/^https?:/, '');
  const file = drawn.get(name) ?? drawPng(size.width, size.height, name);
  drawn.set(name, file);
  return { status: 200, type: 'image/png', body: file };
}
