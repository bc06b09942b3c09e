/** Pictures saved with the article: where they lie, how the text reaches them, and what stays a link. */
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings, readDownloads } from '../support/driver';
import { itInFull, representatives } from '../support/full';
import { readZip } from '../support/zip';
import { EXPECTED_FILE, EXPECTED_NAME, openReadyPopup, openSample, pressSave } from './actions';
import type { CurrentStage } from './scenarios';

const STEM = EXPECTED_NAME.replace(/\.md$/, '');

/** Each: the setting, the text's file, the folder of its pictures, and how the text names that. */
const LAYOUTS = [
  ['folder', `${STEM}.md`, `${STEM}.assets/`, `${STEM}.assets/`],
  ['hexo', `${STEM}.md`, `${STEM}/`, ''],
  ['hugo', `${STEM}/index.md`, `${STEM}/`, ''],
] as const;

/** Every way to keep pictures, and every reason not to. */
export function describePictures(stage: CurrentStage): void {
  const use = (settings: Record<string, unknown>) => changeSettings(stage().browser, settings);
  const saveSample = async () => {
    const popup = await openReadyPopup(stage(), await openSample(stage()));
    expect(await pressSave(popup)).toBe('saved');
    return popup;
  };
  const filesOnDisk = () =>
    new Map(readDownloads(stage().downloadDir).map(({ name, content }) => [name, content]));

  describe('pictures with the file', () => {
    afterEach(() => use({ images: 'link', folder: '', preset: 'hexo' }));

    it.each(representatives(LAYOUTS, 2))(
      '%s: lie where the text says',
      async (images, text, folder, prefix) => {
        await use({ images, folder: '' });
        await saveSample();
        const files = filesOnDisk();
        const pictures = ['01', '02', '03', '04'].map((name) => `${name}.png`);
        expect([...files.keys()].sort()).toEqual([text, ...pictures.map((name) => folder + name)].sort());
        const body = bodyOf(files.get(text));
        expect(body).toBe(bodyOf(Buffer.from(EXPECTED_FILE)).replace(PROXIED, toLocal(prefix)));
        for (const name of pictures) expect(isPng(files.get(folder + name))).toBe(true);
      },
    );

    itInFull('obsidian: lie in the attachments folder, and the text embeds them by name', async () => {
      await use({
        images: 'obsidian',
        folder: 'Notes',
        attachmentsFolder: 'Vault/files',
        preset: 'obsidian',
      });
      await saveSample();
      const files = filesOnDisk();
      expect([...files.keys()]).toContain(`Vault/files/${STEM}-01.png`);
      expect(bodyOf(files.get(`Notes/${STEM}.md`))).toMatch(`![[${STEM}-01.png]]`);
      expect(files.size).toBe(5);
    });

    it('embed: are part of the text', async () => {
      await use({ images: 'embed' });
      await saveSample();
      const files = filesOnDisk();
      expect([...files.keys()]).toEqual([EXPECTED_NAME]);
      const embedded = [
        ...bodyOf(files.get(EXPECTED_NAME)).matchAll(/!\[\]\(data:image\/png;base64,([^)]+)\)/g),
      ];
      expect(embedded.length).toBe(4);
      for (const [, data = ''] of embedded) expect(isPng(Buffer.from(data, 'base64'))).toBe(true);
    });

    it('zip: everything is in one file, whole', async () => {
      await use({ images: 'zip', folder: 'Saved' });
      await saveSample();
      const files = filesOnDisk();
      expect([...files.keys()]).toEqual([`Saved/${STEM}.zip`]);
      const entries = readZip(files.get(`Saved/${STEM}.zip`) ?? Buffer.alloc(0));
      const pictures = ['01', '02', '03', '04'].map((name) => `images/${name}.png`);
      expect([...entries.keys()]).toEqual([EXPECTED_NAME, ...pictures]);
      expect(entries.get(EXPECTED_NAME)?.toString()).toContain(`headimg: 'images/01.png'`);
      for (const name of pictures) expect(isPng(entries.get(name))).toBe(true);
    });

    it('never overwrite: names that are taken make other names, in the text too', async () => {
      await use({ images: 'hugo' });
      await saveSample();
      await saveSample();
      const files = filesOnDisk();
      expect([...files.keys()].filter((name) => name.endsWith('.md')).sort()).toEqual([
        `${STEM}-2/index.md`,
        `${STEM}/index.md`,
      ]);
      expect(files.size).toBe(10);
    });
  });
}

const PROXIED = /https:\/\/cors\.zfour\.workers\.dev\/\?\S+?fff(\d)_1024\.jpg/g;

const toLocal = (prefix: string) => (_: string, number: string) => `${prefix}0${Number(number) + 1}.png`;

function bodyOf(file: Buffer | undefined): string {
  return (file?.toString() ?? '').split('---\n').slice(2).join('---\n');
}

function isPng(file: Buffer | undefined): boolean {
  return file?.subarray(1, 4).toString() === 'PNG';
}
