/** All pages of a batch in one ZIP, streamed: a page's files are made when their turn comes. */
import { UnboxError } from '../article';
import type { Batch } from '../save/batch';
import { createPathSet } from '../save/pathSet';
import { type FileEntry, zipFiles } from '../save/zip';
import type { Settings } from '../settings/schema';
import { loadSettings } from '../settings/store';
import { readBatchClip } from './batchStore';
import type { SavedFile } from './downloads';
import { readPictures } from './pictureStore';
import { writeFile } from './writeFiles';
import { collectFiles } from './writeOutput';

/**
 * @param batch all of whose pages were read or have failed
 * @returns the ZIP on the disk; one that an earlier life of the background wrote is found again
 * @throws UnboxError as saveBlob
 */
export async function writeBatchZip(batch: Batch, signal: AbortSignal): Promise<SavedFile> {
  const settings = await loadSettings();
  const blob = await zipFiles(readFiles(batch, settings), batch.createdAt);
  const minute = new Date(batch.createdAt).toISOString().slice(0, 16).replace(/[:T]/g, '-');
  const { id, isPrivate } = batch;
  const file = { path: `articles-${minute}.zip`, blob, saveAs: settings.saveAs };
  return writeFile({ id, isPrivate, signal }, file);
}

async function* readFiles(batch: Batch, settings: Settings): AsyncGenerator<FileEntry> {
  const paths = createPathSet();
  for (const { id, state } of batch.pages) {
    if (state !== 'read') continue;
    const clip = await readBatchClip(id);
    if (!clip) throw new UnboxError('unexpected', 'a page that was read is gone');
    const [text, ...pictures] = collectFiles({ clip, settings }, await readPictures(id));
    if (!text) continue;
    // beside its pictures a text is in a folder of its own: their addresses stay as they are
    const folder = pictures.length > 0 ? `${paths.add(text.path.replace(/\.[^.]*$/, ''))}/` : '';
    yield { ...text, path: folder === '' ? paths.add(text.path) : folder + text.path };
    for (const picture of pictures) yield { ...picture, path: folder + picture.path };
  }
}
