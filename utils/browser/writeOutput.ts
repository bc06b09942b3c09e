/** From a clip and its pictures to files on the disk: one file, a file with a folder, or a ZIP. */
import { errorCode, UnboxError } from '../article';
import { composeDocument, type LocalPictures } from '../save/document';
import { toAsciiFileName } from '../save/fileName';
import { layOut } from '../save/layout';
import { composePage } from '../save/page';
import { type FileEntry, ZIP_TYPE, zipFiles } from '../save/zip';
import type { ImageMode, Settings } from '../settings/schema';
import { toDataUrl } from './dataUrl';
import type { SavedFile } from './downloads';
import type { SaveJob } from './jobStore';
import type { PictureRecord } from './pictureStore';
import { discardFiles, type Writer, writeFile } from './writeFiles';

const MAX_ATTEMPTS = 100;
const AT_ONCE = 4;

/** A save whose page is read and whose pictures are fetched. */
export interface ReadyJob {
  readonly job: SaveJob;
  readonly pictures: readonly PictureRecord[];
  readonly signal: AbortSignal;
  readonly onProgress: (phase: 'packing' | 'writing', done: number, total: number) => void;
  /** Writes down that names were taken, so that an earlier life is not confused with this one. */
  readonly onTaken: (attempt: number) => Promise<void>;
}

/**
 * @returns the text, the ZIP or the article's one file, as the user knows it
 * @throws UnboxError as saveBlob
 */
export async function writeOutput(ready: ReadyJob): Promise<SavedFile> {
  try {
    return await writeNamed(ready, undefined);
  } catch (error) {
    if (errorCode(error) !== 'invalid-name') throw error;
    await discardFiles(ready.job.id);
    return await writePlain(ready);
  }
}

/** Letters and digits are never refused: if they are, it is not the name. */
async function writePlain(ready: ReadyJob): Promise<SavedFile> {
  try {
    return await writeNamed(ready, toPlainName(ready.job));
  } catch (error) {
    throw errorCode(error) === 'invalid-name' ? new UnboxError('disk-full', String(error)) : error;
  }
}

/**
 * The files of an article as they lie in a ZIP.
 * @returns the text first, then its pictures
 */
export function collectFiles(
  job: Pick<SaveJob, 'clip' | 'settings'>,
  pictures: readonly PictureRecord[],
  name?: string,
): FileEntry[] {
  return compose({ job, pictures, mode: 'zip', attempt: 0, name }).files;
}

async function writeNamed(ready: ReadyJob, name: string | undefined): Promise<SavedFile> {
  const { job, pictures, signal } = ready;
  const kept = pictures.filter(({ blob }) => blob);
  const { images } = job.settings;
  const writer: Writer = { id: job.id, isPrivate: job.isPrivate, signal };
  if (images === 'zip' && kept.length > 0) return writeZip(ready, writer, name);
  if (images === 'link' || images === 'zip' || (images !== 'hugo' && kept.length === 0)) {
    return writeText(ready, writer, name);
  }
  if (images === 'embed') return writeText(ready, writer, name, await toDataUrls(kept));
  for (let attempt = job.attempt ?? 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const bundle = compose({ job, pictures, mode: images, attempt, name });
    const saved = await writeBundle(ready, writer, bundle.files);
    if (saved) return { ...saved, fileName: images === 'hugo' ? bundle.shownName : saved.fileName };
    await discardFiles(job.id);
    await ready.onTaken(attempt + 1);
  }
  throw new UnboxError('invalid-name', 'all names are taken');
}

async function writeText(
  { job }: ReadyJob,
  writer: Writer,
  name: string | undefined,
  local?: LocalPictures,
): Promise<SavedFile> {
  const clip = clipOf(job);
  const { folder, fileName, text, mimeType } =
    job.format === 'page'
      ? composePage(clip, job.settings, local?.addresses ?? new Map())
      : composeDocument(clip, job.settings, local);
  const blob = new Blob([text], { type: mimeType });
  return writeFile(writer, { path: join(folder, name ?? fileName), blob, saveAs: job.settings.saveAs });
}

async function writeZip(ready: ReadyJob, writer: Writer, name: string | undefined): Promise<SavedFile> {
  const { job, pictures, onProgress, signal } = ready;
  const files = collectFiles(job, pictures, name);
  function* counted() {
    for (const [index, file] of files.entries()) {
      signal.throwIfAborted();
      onProgress('packing', index, files.length);
      yield file;
    }
  }
  const blob = await zipFiles(counted(), clipOf(job).capturedAt);
  const { folder } = composeDocument(clipOf(job), job.settings);
  const zipName = (files[0]?.path ?? 'article.md').replace(/\.[^.]+$/, '.zip');
  onProgress('writing', 0, 1);
  const path = join(folder, zipName);
  return writeFile(writer, { path, blob: new Blob([blob], { type: ZIP_TYPE }), saveAs: job.settings.saveAs });
}

/** Writes the pictures, then the text. @returns undefined when one of the names was taken */
async function writeBundle(
  { onProgress }: ReadyJob,
  writer: Writer,
  files: readonly FileEntry[],
): Promise<SavedFile | undefined> {
  const [text, ...pictures] = files;
  if (!text) return undefined;
  let done = 0;
  let isTaken = false;
  const writeOne = async ({ path, content }: FileEntry) => {
    const blob = content instanceof Blob ? content : new Blob([content], { type: TEXT_TYPE });
    const saved = await writeFile(writer, { path, blob, saveAs: false });
    isTaken ||= saved.fileName !== path.slice(path.lastIndexOf('/') + 1);
    done += 1;
    onProgress('writing', done, files.length);
    return saved;
  };
  const first = pictures.shift();
  if (first) await writeOne(first); // alone: it tells whether the names are free
  const work = async () => {
    for (let next = pictures.shift(); next && !isTaken; next = pictures.shift()) await writeOne(next);
  };
  if (!isTaken) await Promise.all(Array.from({ length: AT_ONCE }, work));
  const saved = isTaken ? undefined : await writeOne(text);
  return isTaken ? undefined : saved;
}

const TEXT_TYPE = 'text/markdown;charset=utf-8';

interface Composition {
  readonly job: Pick<SaveJob, 'clip' | 'settings'>;
  readonly pictures: readonly PictureRecord[];
  readonly mode: ImageMode;
  readonly attempt: number;
  readonly name: string | undefined;
}

/** @returns the text with the addresses of its own files, and those files */
function compose({ job, pictures, mode, attempt, name }: Composition): {
  files: FileEntry[];
  shownName: string;
} {
  const clip = clipOf(job);
  const { settings } = job;
  const kept = pictures.flatMap(({ src, blob, extension }) =>
    blob && extension ? { src, blob, extension } : [],
  );
  const { folder, fileName, attachmentsFolder } = composeDocument(clip, settings);
  const layout = layOut({
    mode,
    folder,
    fileName: name ?? fileName,
    attachmentsFolder,
    pictures: kept,
    attempt,
  });
  const isEmbed = mode === 'obsidian' && isMarkdown(settings);
  const { text } = composeDocument(clip, settings, { ...layout, isEmbed });
  const files = kept.map(({ blob }, index) => ({ path: layout.pictures[index] ?? '', content: blob }));
  const shownName = layout.text.slice(folder === '' ? 0 : folder.length + 1);
  return { files: [{ path: layout.text, content: text }, ...files], shownName };
}

const isMarkdown = ({ body }: Settings) => body === 'markdown';
const join = (folder: string, name: string) => (folder ? `${folder}/${name}` : name);

/** @returns data addresses of the pictures */
async function toDataUrls(pictures: readonly PictureRecord[]): Promise<LocalPictures> {
  const addresses = new Map<string, string>();
  for (const { src, blob } of pictures) if (blob) addresses.set(src, await toDataUrl(blob));
  return { addresses, isForFrontMatter: false, isEmbed: false };
}

function clipOf({ clip }: Pick<SaveJob, 'clip'>) {
  if (!clip) throw new UnboxError('unexpected', 'a job without clip');
  return clip;
}

function toPlainName({ clip, format }: SaveJob): string {
  return toAsciiFileName(
    clip?.article.url ?? '',
    clip?.article.metadata.date ?? '',
    format === 'page' ? 'html' : 'md',
  );
}
