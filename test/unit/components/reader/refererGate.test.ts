import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createRefererGate,
  type MissingReferers,
  type RefererActions,
} from '../../../../components/reader/refererGate';
import type { RefererNeed } from '../../../../utils/images/refererRules';

const WEIBO = 'https://wx1.sinaimg.cn/a.jpg';
const DOUBAN = 'https://img9.doubanio.com/b.jpg';
const PLAIN = 'https://pictures.example.org/c.jpg';
const hostsOf = (needs: readonly RefererNeed[]) => needs.map(({ host }) => host);

let log: string[];
let missing: MissingReferers | undefined;

function createGate(
  permitted: readonly string[] = [],
  changes: Partial<RefererActions> = {},
  isPrivate = false,
) {
  const actions: RefererActions = {
    findPermitted: async (needs) => needs.filter(({ host }) => permitted.includes(host)),
    request: async (needs) => {
      log.push(`ask ${hostsOf(needs)}`);
      return true;
    },
    send: async (needs) => {
      log.push(`send ${hostsOf(needs)}`);
      return () => log.push('stop');
    },
    fetchElsewhere: async (url) => {
      log.push(`elsewhere ${url}`);
      return 'data:image/png;base64,AA';
    },
    ...changes,
  };
  return createRefererGate({
    imageUrls: [WEIBO, DOUBAN, PLAIN],
    actions,
    isPrivate,
    onMissing: (next) => {
      missing = next;
    },
  });
}

beforeEach(() => {
  log = [];
  missing = undefined;
});

describe('pictures that want their own Referer', () => {
  it('lets all others pass without waiting', () => {
    expect(createGate().wait('1', PLAIN)).toBeUndefined();
    expect(createGate().wait('1', 'data:image/gif;base64,AA')).toBeUndefined();
  });

  it('are not looked for elsewhere, as all others are in the end', async () => {
    const gate = createGate();
    expect(await gate.fetchElsewhere(WEIBO, 'https://page.example/')).toBeUndefined();
    expect(await gate.fetchElsewhere('data:image/gif;base64,AA', 'https://page.example/')).toBeUndefined();
    expect(await gate.fetchElsewhere(PLAIN, 'https://page.example/')).toMatch(/^data:/);
    expect(log).toEqual([`elsewhere ${PLAIN}`]);
  });

  it('are sent it silently where that is permitted, until the last of them has ended', async () => {
    const gate = createGate(['wx1.sinaimg.cn']);
    const first = gate.wait('1', WEIBO);
    const second = gate.wait('2', WEIBO);
    await first?.ready();
    expect(log).toEqual(['send wx1.sinaimg.cn']);
    first?.end();
    first?.end();
    await second?.ready();
    expect(log).toEqual(['send wx1.sinaimg.cn']);
    second?.end(() => undefined);
    await vi.waitFor(() => expect(log).toEqual(['send wx1.sinaimg.cn', 'stop']));
    expect(missing).toBeUndefined();
  });

  it('are asked for, host by host, only after one has failed', async () => {
    const gate = createGate();
    const weibo = gate.wait('1', WEIBO);
    const douban = gate.wait('2', DOUBAN);
    await weibo?.ready();
    expect([log, missing]).toEqual([[], undefined]);
    douban?.end();
    const retry = vi.fn();
    weibo?.end(retry);
    expect(missing).toEqual({ count: 1, hosts: ['wx1.sinaimg.cn'], isUnable: false });
    const asked = gate.allow();
    expect(log).toEqual(['ask wx1.sinaimg.cn']);
    await asked;
    expect(retry).toHaveBeenCalledTimes(1);
    expect(missing).toBeUndefined();
    await gate.wait('1', WEIBO)?.ready();
    expect(log).toEqual(['ask wx1.sinaimg.cn', 'send wx1.sinaimg.cn']);
    gate.stop();
    await vi.waitFor(() => expect(log.at(-1)).toBe('stop'));
  });

  it('stay as they are when the user refuses, and load by themselves if tried again', async () => {
    const gate = createGate([], { request: async () => false });
    const retry = vi.fn();
    gate.wait('1', WEIBO)?.end(retry);
    await gate.allow();
    expect(retry).not.toHaveBeenCalled();
    expect(missing?.count).toBe(1);
    gate.wait('1', WEIBO)?.end();
    expect(missing).toBeUndefined();
  });

  it('are not asked for in private windows', () => {
    createGate([], {}, true)
      .wait('1', WEIBO)
      ?.end(() => undefined);
    expect(missing).toBeUndefined();
  });

  it('are not asked for again where the host refuses although it was sent its Referer', async () => {
    const wait = createGate(['wx1.sinaimg.cn']).wait('1', WEIBO);
    await wait?.ready();
    wait?.end(() => undefined);
    expect(missing).toBeUndefined();
  });

  it('are told of as beyond help where the browser cannot send Referers', async () => {
    const gate = createGate(['wx1.sinaimg.cn'], { send: async () => Promise.reject(new Error('no')) });
    const wait = gate.wait('1', WEIBO);
    await wait?.ready();
    wait?.end(() => undefined);
    expect(missing?.isUnable).toBe(true);
    gate.stop();
  });
});
