// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { LivePreview } from '../../../../components/preview/LivePreview';
import { createSampleClip } from '../../../../components/preview/sampleClip';
import type { Clip } from '../../../../utils/article';
import { previewDocument } from '../../../../utils/save/preview';
import { DEFAULT_SETTINGS, PRESETS, type Settings } from '../../../../utils/settings/schema';
import { mount } from '../mount';
import { createClip } from '../sample';
import { createTranslator } from '../translator';

let unmount = () => {};

function open(changes: Partial<Settings> = {}, clip?: Clip) {
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  const mounted = mount(<LivePreview settings={settings} clip={clip} />);
  unmount = mounted.unmount;
  return (part: string) =>
    mounted.root.querySelector(`[data-preview-part="${part}"]`)?.textContent ?? undefined;
}

afterEach(() => unmount());

describe('the live preview', () => {
  it('shows the invented article as the default settings save it', () => {
    const part = open();
    expect(part('name')).toBe('The bridge that hums - a walk at dawn.md');
    expect(part('head')).toMatch(/^title: 'The bridge that hums: a walk at dawn'\n/);
    expect(part('body')).toContain('**Nobody agrees why.**');
    expect(part('body')).toContain('- *the wind in the cables*');
    expect(part('body')).toContain('```js\nfor (const cable');
  });

  it.each([
    [{ bullet: 'asterisk', emphasis: 'underscore' }, 'body', '* _the wind in the cables_'],
    [{ fence: 'tilde' }, 'body', '~~~js'],
    [{ links: 'reference' }, 'body', '[1]: https://www.example.org/tram/'],
    [{ body: 'html' }, 'body', '<strong>Nobody agrees why.</strong>'],
    [{ sourceLine: true }, 'body', '> [River Weekly](https://www.example.org/2026/bridge/)'],
    [{ preset: 'obsidian' }, 'head', 'published: 2026-03-21'],
    [{ preset: 'zola' }, 'head', 'title = "The bridge'],
    [{ frontMatterFields: [{ key: 'topic', value: '{site}', type: 'text' }] }, 'head', 'topic: River Weekly'],
    [{ fileNameTemplate: '{date:YYYY-MM-DD} {slug}' }, 'name', '2026-03-21 the-bridge-that-hums'],
    [{ folder: 'clips/{site}' }, 'folder', 'clips / River Weekly / '],
  ] as const)('%o changes the %s', (changes, part, expected) => {
    expect(open(changes as Partial<Settings>)(part)).toContain(expected);
  });

  it('shows a clip of a page, written anew with the settings given', () => {
    const clip = createClip({ html: '<p>河边的<em>雾</em>还没有散。</p>' });
    const part = open({ emphasis: 'underscore' }, clip);
    expect(part('name')).toBe('三张旧地图.md');
    expect(part('body')).toBe('河边的*雾*还没有散。');
    expect(open({ fileNameTemplate: '{author}' }, clip)('name')).toBe('周明.md');
  });

  it.each(PRESETS)('has an example of each construct under %s, in both languages', (preset) => {
    for (const language of ['en', 'zh_CN'] as const) {
      const t = createTranslator(language);
      const { text } = previewDocument(createSampleClip(t), { ...DEFAULT_SETTINGS, preset });
      for (const key of ['sample_lead', 'sample_heading', 'sample_quote']) expect(text).toContain(t(key));
      expect(text).toContain('https://img.example.org/bridge.jpg');
    }
  });
});
