/** Addresses that hand a note to Obsidian (https://help.obsidian.md/uri). Pure. */
import type { Settings } from '../settings/defaults';
import type { SavedDocument } from './document';

/** Windows starts no program with a longer address. */
const MAX_LENGTH = 2000;

/** What is opened, and whether the text is in it or has to be on the clipboard. */
export interface ObsidianOrder {
  readonly url: string;
  readonly isInline: boolean;
}

/**
 * @param note the file as it would be saved
 * @param settings vault (the one that was open last, if none is named), folder and what becomes of the text
 * @param folder safe path inside the vault; '' is the vault itself
 */
export function toObsidianUrl(
  note: Pick<SavedDocument, 'fileName' | 'text'>,
  settings: Pick<Settings, 'obsidianVault' | 'obsidianMode'>,
  folder: string,
): ObsidianOrder {
  const { obsidianVault: vault, obsidianMode: mode } = settings;
  const name = note.fileName.replace(/\.md$/, '');
  const parts = [
    ...(vault === '' ? [] : [`vault=${encode(vault)}`]),
    ...(mode === 'daily' ? [] : [`file=${encode(folder === '' ? name : `${folder}/${name}`)}`]),
    ...(mode === 'new' ? [] : ['append=true']),
  ];
  const start = `obsidian://${mode === 'daily' ? 'daily' : 'new'}?${parts.join('&')}`;
  const join = parts.length === 0 ? '' : '&';
  const url = `${start}${join}content=${encode(note.text)}`;
  return url.length <= MAX_LENGTH
    ? { url, isInline: true }
    : { url: `${start}${join}clipboard=true`, isInline: false };
}

/** Also the signs that `encodeURIComponent` leaves and that mean something to a shell. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
