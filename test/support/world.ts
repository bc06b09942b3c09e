/**
 * The local fake web: one HTTP proxy that plays every host, with and without TLS, and remembers every
 * request. Nothing that a test does leaves the machine.
 */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { type Answer, answerAs, type ProxyMode, pageKey } from './worldAnswers.ts';
import { findPictures } from './worldPictures.ts';

/** One request as the world saw it. */
export interface WorldRequest {
  readonly url: string;
  readonly host: string;
  readonly referer: string | undefined;
  readonly cookie: string | undefined;
  readonly status: number;
}

/** A running fake web. */
export interface World {
  /** Port of the proxy on 127.0.0.1. */
  readonly port: number;
  readonly requests: WorldRequest[];
  /** What the stand-in for the picture proxy does. */
  proxyMode: ProxyMode;
  /** Puts a page at an address (both schemes); its pictures become known with their sizes. */
  serve(url: string, body: string | Buffer, type?: string, headers?: Readonly<Record<string, string>>): void;
  /** Whether pictures that no served page names get one, too (for saved pages). */
  drawsUnknownPictures: boolean;
  /** Addresses that are asked in vain. */
  readonly silentUrls: Set<string>;
  /** Whether every connection is cut. */
  isOffline: boolean;
  close(): Promise<void>;
}

/** @returns a world without pages on a free port */
export async function startWorld(): Promise<World> {
  const pages = new Map<string, Answer>();
  const pictures = new Map<string, { width: number; height: number }>();
  const state = {
    requests: [] as WorldRequest[],
    proxyMode: 'ok' as ProxyMode,
    drawsUnknownPictures: false,
    isOffline: false,
    silentUrls: new Set<string>(),
  };

  const listener = (scheme: string) => (request: http.IncomingMessage, response: http.ServerResponse) => {
    const url = absoluteUrl(request, scheme);
    const answer = answerAs({ url, request, pages, pictures, ...state });
    state.requests.push({
      url: url.href,
      host: url.hostname,
      referer: request.headers.referer,
      cookie: request.headers.cookie,
      status: answer.status,
    });
    if (state.isOffline || answer.ending === 'reset') {
      request.socket.destroy();
      return;
    }
    if (answer.ending === 'silence' || state.silentUrls.has(url.href)) {
      request.on('close', () => response.destroy());
      return;
    }
    const headers = {
      'content-type': answer.type,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      ...answer.headers,
    };
    if (answer.ending === 'trickle' || answer.ending === 'slow') {
      const pace = answer.ending === 'slow' ? { bytes: 1024, seconds: 40 } : { bytes: 1 };
      trickle(response.writeHead(answer.status, headers), answer.body, pace);
      return;
    }
    response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : answer.body);
  };
  const plain = http.createServer(listener('http'));
  const secure = https.createServer(
    { key: committed('key.pem'), cert: committed('cert.pem') },
    listener('https'),
  );
  const securePort = await listen(secure);
  const tunnels = new Set<net.Socket>();
  plain.on('connect', (_request, socket: net.Socket, head) =>
    openTunnel({ socket, head, securePort, tunnels }),
  );
  const port = await listen(plain);

  return Object.assign(state, {
    port,
    serve(url: string, body: string | Buffer, type = 'text/html; charset=utf-8', headers = {}) {
      pages.set(pageKey(new URL(url)), { status: 200, type, body, headers });
      if (typeof body !== 'string') return;
      for (const [address, size] of findPictures(body, url)) pictures.set(address, size);
    },
    async close() {
      for (const socket of tunnels) socket.destroy();
      await Promise.all([plain, secure].map(closeServer));
    },
  });
}

/** So many bytes a second, until the time is over or the other side has had enough. */
function trickle(
  response: http.ServerResponse,
  body: string | Buffer,
  { bytes, seconds = Number.POSITIVE_INFINITY }: { readonly bytes: number; readonly seconds?: number },
): void {
  response.write(body);
  let passed = 0;
  const timer = setInterval(() => {
    passed += 1;
    if (passed < seconds) response.write(Buffer.alloc(bytes));
    else response.end();
  }, 1000);
  response.on('close', () => clearInterval(timer));
}

/** A test identity, made with openssl, valid for a hundred years; it protects nothing. */
function committed(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}

function absoluteUrl(request: http.IncomingMessage, scheme: string): URL {
  const target = request.url ?? '/';
  return new URL(
    target.startsWith('/') ? `${scheme}://${request.headers.host ?? 'unknown'}${target}` : target,
  );
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port));
  });
}

function closeServer(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

interface Tunnel {
  readonly socket: net.Socket;
  readonly head: Buffer;
  readonly securePort: number;
  readonly tunnels: Set<net.Socket>;
}

/** Every CONNECT, whatever its host, ends at our own TLS server. */
function openTunnel({ socket, head, securePort, tunnels }: Tunnel): void {
  const upstream = net.connect(securePort, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  const end = () => {
    tunnels.delete(socket);
    upstream.destroy();
    socket.destroy();
  };
  tunnels.add(socket);
  for (const side of [socket, upstream]) side.on('error', end).on('close', end);
}
