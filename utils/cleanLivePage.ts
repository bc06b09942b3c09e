/**
 * The page cleaner: the cleaning steps on the page that the reader sees, undoable, and again on what
 * arrives later. The steps are the ones that clean inert copies.
 */
import type { ChangeGroup, CleanReport } from './article';
import { clutterSteps } from './clean/clutter';
import { type Clock, SYSTEM_CLOCK, type Watch, watchPage } from './clean/watch';
import { NO_DEADLINE } from './dom/deadline';
import type { Root } from './dom/elements';
import { createJournal, type Journal } from './dom/journal';
import { createPresenter } from './images/present';
import { unproxyUrl } from './images/proxyUrl';
import { reviveSteps } from './images/revive';
import { linkSteps } from './links/clean';
import type { Settings } from './settings/schema';
import { matchSiteRule } from './sites/match';
import type { SiteRule } from './sites/types';

/** A cleaned page. */
export interface PageCleaner {
  /** @returns what was changed and not undone since */
  report(): CleanReport;
  /** Takes changes back (all, or one group) and stops for good. */
  undo(group?: ChangeGroup): void;
  /** Stops watching; what was changed stays changed. */
  stop(): void;
}

/** What the cleaner needs to know. */
export interface CleanLivePageOptions {
  /** Address of the page when the cleaner starts. */
  readonly url: string;
  readonly rule?: SiteRule;
  readonly settings: Pick<Settings, 'proxy' | 'proxyTemplate' | 'proxyHosts'>;
  readonly isPrivate?: boolean;
  /** One that already holds changes of this page; absent: a new one. */
  readonly journal?: Journal;
  /** Whether to clean what arrives later too; absent: yes. */
  readonly observe?: boolean;
  /** Clock and timers; absent: the browser's. */
  readonly clock?: Clock;
}

/** Elements that are always worked on before the clock is asked, so that a small page is clean at once. */
const MIN_SLICE_ELEMENTS = 200;
/** Longest work between two pauses, in milliseconds. */
const MAX_SLICE_MS = 12;

/**
 * Cleans the page now (a large one in slices) and, if wanted, what arrives later.
 * @param document the live document
 * @param options where it is and what is wanted
 */
export function cleanLivePage(document: Document, options: CleanLivePageOptions): PageCleaner {
  const { clock = SYSTEM_CLOCK, settings, rule } = options;
  const journal = options.journal ?? createJournal();
  const queue: Generator<void>[] = [];
  let isStopped = false;
  let timer: unknown;
  let watch: Watch | undefined;

  const presenter = createPresenter(document, { ...options, journal, quietly: (run) => quietly(run) });
  const quietly = (run: () => void) => (watch ? watch.quietly(run) : run());

  const steps = function* (root: Root): Generator<void> {
    const baseUrl = document.baseURI;
    const active =
      rule && matchSiteRule(document.URL, [rule]) ? rule : options.url === document.URL ? rule : undefined;
    const common = { baseUrl, rule: active, journal, deadline: NO_DEADLINE, isLive: true };
    const original = (url: string) => unproxyUrl(url, settings.proxyTemplate);
    yield* reviveSteps(root, { ...common, original, present: presenter.present });
    yield* linkSteps(root, common);
    yield* clutterSteps(root, common);
  };

  const work = () => {
    timer = undefined;
    if (isStopped) return;
    quietly(() => runSlice(queue, clock));
    if (queue.length > 0) timer = clock.setTimeout(work, 0);
  };
  const clean = (roots: readonly Root[]) => {
    for (const root of roots) queue.push(steps(root));
    if (timer === undefined) work();
  };
  const stop = () => {
    isStopped = true;
    clock.clearTimeout(timer);
    queue.length = 0;
    watch?.stop();
    presenter.stop();
  };

  clean([document]);
  if (options.observe !== false) watch = watchPage(document, clean, clock);
  return {
    report: () => journal.report(),
    undo(group) {
      stop();
      journal.undo(group);
    },
    stop,
  };
}

/** Works on the queue until the slice is over. */
function runSlice(queue: Generator<void>[], clock: Clock): void {
  const start = clock.now();
  for (let done = 0; queue.length > 0; done += 1) {
    if (done >= MIN_SLICE_ELEMENTS && clock.now() - start > MAX_SLICE_MS) return;
    if (queue[0]?.next().done) queue.shift();
  }
}
