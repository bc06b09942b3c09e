/**
 * Pictures whose host wants its own Referer: they wait until it is sent, and where the permission for that
 * is missing, the gate says which hosts to ask for. One gate serves one article.
 */
import { parseHttpUrl } from '../../utils/dom/url';
import { findRefererNeeds, type RefererNeed } from '../../utils/images/refererRules';

/** What the gate needs of the browser. */
export interface RefererActions {
  /** @returns those of the hosts that are permitted already */
  readonly findPermitted: (needs: readonly RefererNeed[]) => Promise<readonly RefererNeed[]>;
  /** Asks for exactly these hosts, inside the user's gesture. @returns whether the user agreed */
  readonly request: (needs: readonly RefererNeed[]) => Promise<boolean>;
  /** Begins to send the Referers in this tab. @returns how to stop */
  readonly send: (needs: readonly RefererNeed[]) => Promise<() => void>;
  /** Fetches a picture in another way than the reader can. @returns a data address, if there is one */
  readonly fetchElsewhere: (url: string, pageUrl: string) => Promise<string | undefined>;
}

/** Pictures that could not be loaded for want of their Referer. */
export interface MissingReferers {
  /** How many pictures have failed. */
  readonly count: number;
  /** The hosts to ask for. */
  readonly hosts: readonly string[];
  /** Whether the browser refuses to send Referers, so that asking is of no use. */
  readonly isUnable: boolean;
}

/** One picture at the gate. */
export interface RefererWait {
  /** Call before each try. Fulfilled when the picture may be loaded: its Referer is sent, or need not be. */
  ready(): Promise<void>;
  /** Tells that the picture has ended. @param retry loads it again; absent: it was loaded */
  end(retry?: () => void): void;
}

/** The gate of one article. */
export interface RefererGate {
  /** @param key tells pictures apart; @returns undefined where the picture's host wants no Referer */
  wait(key: string, url: string): RefererWait | undefined;
  /** The last try of a picture of an unknown host. @returns a data address, if there is one */
  fetchElsewhere(url: string, pageUrl: string): Promise<string | undefined>;
  /** Asks for the missing hosts and loads the failed pictures again. Call it first in a click handler. */
  allow(): Promise<void>;
  /** Ends sending: when the page goes, or the article is set anew. */
  stop(): void;
}

/** What a gate is made of. */
export interface RefererGateOptions {
  /** Original addresses of the article's pictures. */
  readonly imageUrls: readonly string[];
  readonly actions: RefererActions;
  /** In private windows nothing is asked for: a permission would outlive the window. */
  readonly isPrivate: boolean;
  /** Called with every change; undefined: nothing is missing. */
  readonly onMissing: (missing: MissingReferers | undefined) => void;
}

/** @param options the article's pictures, and what becomes of those that fail */
export function createRefererGate(options: RefererGateOptions): RefererGate {
  const { actions, isPrivate, onMissing } = options;
  const needs = findRefererNeeds(options.imageUrls);
  const sender = createSender(actions);
  const account = createAccount(needs, onMissing);
  let waiting = 0;

  const send = () =>
    sender.start(needs.filter(({ host }) => account.permitted.has(host))).catch(account.giveUp);
  const checked =
    needs.length === 0
      ? undefined
      : actions.findPermitted(needs).then(account.permit, () => undefined /* none, as far as we know */);

  return {
    wait(key, url) {
      const host = parseHttpUrl(url)?.hostname;
      if (!checked || host === undefined || !needs.some((need) => need.host === host)) return undefined;
      waiting += 1;
      let isOver = false;
      return {
        ready: () => checked.then(send),
        end(retry) {
          if (isOver) return;
          isOver = true;
          waiting -= 1;
          if (waiting === 0) sender.stop();
          if (!retry) account.noteLoaded(key, host);
          else if (!isPrivate) account.noteFailed(key, { host, retry });
        },
      };
    },
    async fetchElsewhere(url, pageUrl) {
      const host = parseHttpUrl(url)?.hostname;
      if (host === undefined || needs.some((need) => need.host === host)) return undefined;
      return actions.fetchElsewhere(url, pageUrl).catch(() => undefined /* as good as refused */);
    },
    async allow() {
      const missing = account.findMissing();
      const isGranted = await actions.request(missing).catch(() => false /* as good as refused */);
      if (!isGranted) return;
      account.permit(missing);
      sender.stop(); // what is sent from now on includes the new hosts
      for (const { retry } of account.takeFailed()) retry();
    },
    stop: sender.stop,
  };
}

interface FailedPicture {
  readonly host: string;
  readonly retry: () => void;
}

/** Knows which hosts are permitted, which need no permission, and which pictures have failed. */
function createAccount(needs: readonly RefererNeed[], onMissing: RefererGateOptions['onMissing']) {
  const permitted = new Set<string>();
  /** Hosts that sent a picture: whatever their class is, they need not be asked for. */
  const generous = new Set<string>();
  const failed = new Map<string, FailedPicture>();
  let isUnable = false;
  const findMissing = () => needs.filter(({ host }) => !permitted.has(host) && !generous.has(host));
  const tell = () => {
    const hosts = findMissing().map(({ host }) => host);
    onMissing(failed.size > 0 ? { count: failed.size, hosts, isUnable } : undefined);
  };
  return {
    permitted,
    findMissing,
    permit(hosts: readonly RefererNeed[]) {
      for (const { host } of hosts) permitted.add(host);
    },
    /** The browser refuses; told with the first picture that fails. */
    giveUp() {
      isUnable = true;
    },
    noteLoaded(key: string, host: string) {
      generous.add(host);
      if (failed.delete(key)) tell();
    },
    noteFailed(key: string, picture: FailedPicture) {
      if (permitted.has(picture.host) && !isUnable) return; // it was asked as it wants, and still refuses
      failed.set(key, picture);
      tell();
    },
    takeFailed(): FailedPicture[] {
      const pictures = [...failed.values()];
      failed.clear();
      tell();
      return pictures;
    },
  };
}

/** Begins to send once, however many pictures wait for it, and stops once. */
function createSender(actions: RefererActions) {
  let sending: Promise<() => void> | undefined;
  return {
    async start(needs: readonly RefererNeed[]): Promise<void> {
      if (needs.length === 0) return;
      sending ??= actions.send(needs);
      await sending;
    },
    stop(): void {
      sending?.then(
        (stop) => stop(),
        () => undefined /* nothing was sent */,
      );
      sending = undefined;
    },
  };
}
