/**
 * The page cleaner: the cleaning steps on the page that the reader sees, undoable, and again on what
 * arrives later. The steps are the ones that clean inert copies.
 */
import { type ChangeGroup, type CleanReport, EMPTY_REPORT } from './article';
import { liveClutterSteps } from './clean/liveClutter';
import { limitRepeats } from './clean/persistence';
import { type Clock, SYSTEM_CLOCK, type Watch, watchPage } from './clean/watch';
import { NO_DEADLINE } from './dom/deadline';
import { elementsIn, type Root } from './dom/elements';
import { createJournal, type Journal } from './dom/journal';
import { createPresenter } from './images/present';
import { unproxyUrl } from './images/proxyUrl';
import { reviveSteps } from './images/revive';
import { linkSteps } from './links/linkSteps';
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
  /** The site's rule; after navigation in the page it is used where it matches the new address. */
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

/** A page of so many elements is cleaned at once: it takes a few milliseconds, and nobody sees it half clean. */
const MAX_SMALL_ELEMENTS = 1000;
/** Longest work between two pauses, in milliseconds. */
const MAX_SLICE_MS = 12;

/**
 * Cleans the page now (a large one in slices) and, if wanted, what arrives later.
 * @param document the live document
 * @param options where it is and what is wanted
 */
export function cleanLivePage(document: Document, options: CleanLivePageOptions): PageCleaner {
  const { clock = SYSTEM_CLOCK } = options;
  const journals = [options.journal ?? createJournal()];
  const queue: Generator<void>[] = [];
  let isStopped = false;
  let timer: unknown;
  let watch: Watch | undefined;
  let view = createView(document, { ...options, quietly: (run) => quietly(run) }, journals[0] as Journal);

  const isSmall = () => elementsIn(document, '*').length <= MAX_SMALL_ELEMENTS;
  const quietly = (run: () => void) => (watch ? watch.quietly(run) : run());
  const work = () => {
    timer = undefined;
    quietly(() => runSlice(queue, clock, isSmall()));
    if (queue.length > 0 && !isStopped) timer = clock.setTimeout(work, 0);
  };
  const clean = (roots: readonly Root[]) => {
    const isElsewhere = pageOf(document) !== view.page;
    if (isElsewhere) {
      // single-page navigation: a new page as far as report and limits go
      journals.push(createJournal());
      view.stop();
      const rule = matchSiteRule(urlOf(document), options.rule ? [options.rule] : []);
      const there = { ...options, url: urlOf(document), rule, quietly };
      view = createView(document, there, journals.at(-1) as Journal);
    }
    for (const root of isElsewhere ? [document] : roots) queue.push(view.steps(root));
    if (timer === undefined) work();
  };
  const stop = () => {
    isStopped = true;
    clock.clearTimeout(timer);
    queue.length = 0;
    watch?.stop();
    view.stop();
    document.removeEventListener('prerenderingchange', start);
  };
  const start = () => {
    clean([document]);
    if (options.observe !== false) watch = watchPage(document, clean, clock);
  };

  // no work on a page that nobody may ever see
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();
  return {
    report: () => journals.at(-1)?.report() ?? EMPTY_REPORT,
    undo(group) {
      stop();
      for (const journal of [...journals].reverse()) journal.undo(group);
    },
    stop,
  };
}

/** `location` cannot be covered by `<img name=…>`, `URL` can; only a document without a window has none. */
const urlOf = (document: Document): string => document.location?.href ?? document.URL;
/** Address without fragment: what makes a page another one. */
const pageOf = (document: Document) => urlOf(document).replace(/#.*$/, '');

/** What one address of the document is cleaned with. */
function createView(
  document: Document,
  options: CleanLivePageOptions & { quietly: (run: () => void) => void },
  journal: Journal,
) {
  const { rule, settings } = options;
  const presenter = createPresenter(document, { ...options, journal });
  const limited = limitRepeats(journal);
  return {
    page: pageOf(document),
    stop: presenter.stop,
    *steps(root: Root): Generator<void> {
      const common = {
        baseUrl: document.baseURI,
        rule,
        journal: limited,
        deadline: NO_DEADLINE,
        isLive: true,
      };
      const original = (address: string) => unproxyUrl(address, settings.proxyTemplate);
      yield* reviveSteps(root, { ...common, original, present: presenter.present });
      yield* linkSteps(root, common);
      yield* liveClutterSteps(root, common);
    },
  };
}

/** Works on the queue until the slice is over; the queue of a small page to its end. */
function runSlice(queue: Generator<void>[], clock: Clock, isSmall: boolean): void {
  const start = clock.now();
  while (queue.length > 0 && (isSmall || clock.now() - start <= MAX_SLICE_MS)) {
    if (queue[0]?.next().done) queue.shift();
  }
}
