/** `clip` inside a tab: snapshot, pipeline, one JSON-safe answer. The live page is not changed. */
import { type Clip, type ErrorCode, errorCode, UnboxError } from './article';
import { snapshotSelection } from './capture/selection';
import { snapshotPage } from './capture/snapshot';
import { clipPlainText, type PlainClipOptions } from './clipPlainText';
import { createDeadline } from './dom/deadline';
import { createPace } from './dom/pace';
import { clipPage } from './pipeline';

/** Longest time the pipeline may take, in milliseconds; after it there is plain text. */
const PIPELINE_TIMEOUT_MS = 5_000;
/** Types of documents that have markup to read. */
const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/;

/** What is wanted of a tab. */
export type CaptureOptions = Omit<PlainClipOptions, 'capturedAt'>;

/**
 * @param live the tab's document
 * @param options what is wanted; `isPrivate` as the extension API says
 * @returns the clip, or the code of what went wrong; plain text where the page is too large, takes too
 *   long or is like none that was thought of
 */
export async function clipDocument(
  live: Document,
  options: CaptureOptions,
): Promise<{ clip: Clip } | { error: ErrorCode }> {
  const capturedAt = Date.now();
  try {
    if (!READABLE.test(live.contentType)) throw new UnboxError('not-a-page', live.contentType);
    const capture = { url: options.url, capturedAt };
    const page =
      options.scope === 'selection' ? snapshotSelection(live, capture) : snapshotPage(live, capture);
    if (!page) throw new UnboxError('no-article', 'nothing is selected');
    const deadline = createDeadline(PIPELINE_TIMEOUT_MS);
    return { clip: await clipPage(page, { ...options, deadline, pace: createPace() }) };
  } catch (error) {
    const code = errorCode(error);
    // what was not foreseen must not cost the text either
    const isTooMuch = !(error instanceof UnboxError) || code === 'too-slow' || code === 'too-large';
    const clip = isTooMuch ? clipPlainText(live, { ...options, capturedAt }) : undefined;
    return clip ? { clip } : { error: code };
  }
}
