import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toObsidianUrl } from '../../../utils/save/obsidian';

const NEW = { obsidianVault: 'My vault', obsidianMode: 'new' } as const;
const read = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('an address for Obsidian', () => {
  it('names vault, folder and note, and holds a short text', () => {
    const order = toObsidianUrl(
      { fileName: '山中来信.md', text: '---\na: b\n---\n\n**x** & y' },
      NEW,
      'Clips/2026',
    );
    expect(order.isInline).toBe(true);
    expect(order.url).toMatch(/^obsidian:\/\/new\?vault=My%20vault&file=Clips%2F2026%2F/);
    expect(read(order.url)).toEqual({
      vault: 'My vault',
      file: 'Clips/2026/山中来信',
      content: '---\na: b\n---\n\n**x** & y',
    });
  });

  it('takes a long text from the clipboard', () => {
    const order = toObsidianUrl({ fileName: 'a.md', text: '长'.repeat(300) }, NEW, '');
    expect(order).toEqual({
      url: 'obsidian://new?vault=My%20vault&file=a&clipboard=true',
      isInline: false,
    });
  });

  it('appends to a note, or to that of today', () => {
    const note = { fileName: 'a.md', text: 'x' };
    const settings = { obsidianVault: '', obsidianMode: 'append' } as const;
    expect(toObsidianUrl(note, settings, '').url).toBe('obsidian://new?file=a&append=true&content=x');
    const daily = toObsidianUrl(note, { ...settings, obsidianMode: 'daily' }, 'ignored');
    expect(daily.url).toBe('obsidian://daily?append=true&content=x');
  });

  it('is the same text again whatever it holds, and nothing but letters, digits and percent signs', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (content, name, vault) => {
        const settings = { obsidianVault: vault, obsidianMode: 'new' } as const;
        const { url } = toObsidianUrl({ fileName: `${name}.md`, text: content }, settings, '');
        const [, query = ''] = url.split('?');
        for (const part of query.split('&')) expect(part).toMatch(/^[a-z]+=[\w.%-]*$/);
        const parameters = read(url);
        expect(parameters.file).toBe(name.toWellFormed());
        if (url.length < 2000) expect(parameters.content).toBe(content.toWellFormed());
      }),
      { seed: 7, numRuns: 50 },
    );
  });
});
