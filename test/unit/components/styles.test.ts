/** The style sheets: every colour is a token, every token exists, and all themes can be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../../utils/settings/schema';

const FOLDER = join(import.meta.dirname, '../../../components');
const TOKENS = 'theme/tokens.css';

const sheets = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => [
      name.replaceAll('\\', '/'),
      readFileSync(join(FOLDER, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
    ]),
);
const tokens = sheets.get(TOKENS) ?? '';

/** @returns token → colour of one theme, as the cascade of the token sheet gives them */
function readTheme(theme: string): Record<string, string> {
  const isDark = theme === 'dark' || theme === 'black';
  const base = tokens.slice(0, tokens.indexOf(':root[data-theme'));
  const own = tokens.match(new RegExp(`:root\\[data-theme="${theme}"\\] \\{([^}]*)\\}`))?.[1] ?? '';
  const colours: Record<string, string> = {};
  for (const [, name, light, dark] of base.matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
    colours[name ?? ''] = (isDark ? dark : light) ?? '';
  }
  for (const [, name, colour] of own.matchAll(/(--[\w-]+): (#\w{6});/g)) colours[name ?? ''] = colour ?? '';
  return colours;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('style sheets', () => {
  it('use only tokens that exist', () => {
    const all = [...sheets.values()].join('\n');
    const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used.filter((name) => !defined.has(name)))]).toEqual([]);
  });

  it('name no colour outside the token sheet', () => {
    const literals = [...sheets]
      .filter(([name]) => name !== TOKENS)
      .flatMap(([name, css]) =>
        (css.match(/#[\da-f]{3,8}\b(?=[^{]*;)|\b(?:rgb|hsl|oklch)a?\(/gi) ?? []).map(
          (hit) => `${name}: ${hit}`,
        ),
      );
    expect(literals).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    for (const css of sheets.values()) expect(css).not.toMatch(/url\(|@import/);
  });
});

describe.each(THEMES.filter((theme) => theme !== 'system'))('theme %s', (theme) => {
  const colours = readTheme(theme);
  const onSurfaces = ['--text', '--text-muted', '--accent', '--good', '--warn'].flatMap((name) =>
    ['--surface', '--surface-raised'].map((surface) => [name, surface] as const),
  );

  it.each([...onSurfaces, ['--accent-text', '--accent'] as const])(
    '%s on %s can be read (4.5:1)',
    (text, surface) => {
      expect(contrast(colours[text] ?? '', colours[surface] ?? '')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['--surface', '--surface-raised'])('borders of controls stand out from %s (3:1)', (surface) => {
    expect(contrast(colours['--line-strong'] ?? '', colours[surface] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
