import { expect, test } from 'vitest';
import { zipFiles } from '../../../utils/save/zip';
import { readZip } from '../../support/zip';

test('files come out of the ZIP as they went in, under names of any script', async () => {
  const picture = new Uint8Array(70_000).map((_, i) => (i * 31) % 251);
  async function* files() {
    yield { path: '山中来信.md', content: '# 山\n' };
    yield { path: 'images/01.png', content: new Blob([picture]) };
  }
  const zip = await zipFiles(files(), Date.UTC(2026, 0, 2, 3, 4, 6));
  expect(zip.type).toBe('application/zip');
  const entries = readZip(Buffer.from(await zip.arrayBuffer()));
  expect([...entries.keys()]).toEqual(['山中来信.md', 'images/01.png']);
  expect(entries.get('山中来信.md')?.toString()).toBe('# 山\n');
  expect(entries.get('images/01.png')?.equals(picture)).toBe(true);
});
