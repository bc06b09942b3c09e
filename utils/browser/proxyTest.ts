/** Whether a proxy address works: one small picture is fetched through it. */
import { toProxyUrl } from '../images/proxyUrl';

/** A logo of the site that the proxy is there for. */
export const TEST_PICTURE = 'https://zkres.myzaker.com/data/image/logo/13755.png';
const TIMEOUT_MS = 10_000;

/** How a test ended. */
export type ProxyTest = { readonly isWorking: true; readonly ms: number } | { readonly isWorking: false };

/** @param template a valid proxy address; @returns whether a picture came, and after how many milliseconds */
export async function testProxy(template: string): Promise<ProxyTest> {
  const started = performance.now();
  const picture = new Image();
  picture.referrerPolicy = 'no-referrer';
  const loaded = new Promise<boolean>((resolve) => {
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    setTimeout(() => resolve(false), TIMEOUT_MS);
  });
  // the address differs every time: what a cache answers proves nothing
  picture.src = toProxyUrl(`${TEST_PICTURE}?t=${Date.now()}`, template);
  const isWorking = await loaded;
  return isWorking ? { isWorking, ms: Math.round(performance.now() - started) } : { isWorking };
}
