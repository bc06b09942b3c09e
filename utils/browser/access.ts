/** Access to sites that was granted for other reasons than cleaning or pictures, and how it is given back. */
import { loadSettings } from '../settings/store';
import { browser } from './api';
import { readPictureHosts } from './referer';

/** @returns match patterns the user granted, without those that come with the installation or have a list of their own */
export async function readOtherAccess(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const declared = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches);
  const { cleanedSites } = await loadSettings();
  const listed = [...cleanedSites, ...(await readPictureHosts())].map((host) => `*://${host}/*`);
  return origins.filter((origin) => ![...declared, ...listed].includes(origin)).sort();
}

/** Gives one of them back. @returns those that are left */
export async function removeOtherAccess(origin: string): Promise<string[]> {
  await browser.permissions.remove({ origins: [origin] });
  return readOtherAccess();
}
