/**
 * Files put into one ZIP, streamed: no more than a chunk of one file is held while it is written. The one
 * place that knows the ZIP library.
 */
import { downloadZip } from 'client-zip';

/** A file to be written: below the download folder, or inside a ZIP. */
export interface FileEntry {
  /** Path with `/`, safe in every segment. */
  readonly path: string;
  readonly content: Blob | string;
}

/** The type that a ZIP is saved under. */
export const ZIP_TYPE = 'application/zip';

/**
 * @param files what goes in, in order; an async iterable is asked for the next one when its turn comes.
 *   Paths must differ.
 * @param modifiedAt date of every file, in milliseconds since 1970
 * @returns the ZIP, stored without compression: pictures are compressed already
 */
export async function zipFiles(
  files: Iterable<FileEntry> | AsyncIterable<FileEntry>,
  modifiedAt: number,
): Promise<Blob> {
  const lastModified = new Date(modifiedAt);
  async function* toInputs() {
    for await (const { path, content } of files) yield { name: path, lastModified, input: content };
  }
  const blob = await downloadZip(toInputs()).blob();
  return blob.slice(0, blob.size, ZIP_TYPE); // the type alone is changed, no byte is copied
}
