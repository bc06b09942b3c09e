// @vitest-environment jsdom
/** Hostile posts in the programs that build sites: no template runs, no build breaks, nothing is written outside. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findPackage, findProgram } from '../../unit/markdown/engines';
import { EVALUATED, hostilePosts, type Post } from '../../unit/markdown/hostilePosts';
import { visibleText } from '../../unit/markdown/roundTrip';

const root = mkdtempSync(join(tmpdir(), 'unbox-engines-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Lays out a site two folders below the root, so that what is written outside is seen. */
function createSite(name: string, files: Readonly<Record<string, string>>): string {
  const site = join(root, name, 'a', 'site');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}

function toFiles(posts: readonly Post[], folder: string): Record<string, string> {
  return Object.fromEntries(posts.map(({ text }, index) => [`${folder}/post-${index}.md`, text]));
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

/** Every post is a page of its own that shows its text and nothing evaluated. */
function checkPages(posts: readonly Post[], pageOf: (index: number) => string): void {
  posts.forEach(({ vector }, index) => {
    const html = readFileSync(pageOf(index), 'utf8');
    expect(html, vector).not.toMatch(EVALUATED);
    const shown = squeeze(visibleText(html));
    expect(shown.split(squeeze(vector)).length, `${vector} in ${shown}`).toBeGreaterThan(8);
  });
}

function checkOutside(name: string): void {
  expect(readdirSync(join(root, name))).toEqual(['a']);
  expect(readdirSync(join(root, name, 'a'))).toEqual(['site']);
}

const hexo = findPackage('hexo/package.json');

describe.skipIf(!hexo)('hexo generate', () => {
  test.each([
    ['hexo-renderer-marked', 'markdown'],
    ['hexo-renderer-markdown-it', 'markdown'],
    ['hexo-renderer-marked', 'html'],
  ] as const)('%s, %s', (renderer, body) => {
    if (!findPackage(`${renderer}/package.json`)) return;
    const posts = hostilePosts('hexo', body);
    const name = `${renderer}-${body}`;
    const packageJson = { hexo: { version: '8' }, dependencies: { [renderer]: '*' } };
    const site = createSite(name, {
      '_config.yml':
        'title: t\ntheme: plain\npermalink: p/:title/\nmarkdown:\n  preset: default\n  render:\n    html: true\n',
      'package.json': JSON.stringify(packageJson),
      'themes/plain/layout/post.njk': '<title>{{ page.title }}</title><main>{{ page.content | safe }}</main>',
      ...toFiles(posts, 'source/_posts'),
    });
    const packages = dirname(dirname(hexo ?? ''));
    symlinkSync(packages, join(site, 'node_modules'));
    execFileSync(process.execPath, [join(packages, 'hexo/bin/hexo'), 'generate'], { cwd: site });
    checkPages(posts, (index) => join(site, `public/p/post-${index}/index.html`));
    checkOutside(name);
  });
});

const hugo = findProgram('hugo', 'version');

describe.skipIf(!hugo)('hugo', () => {
  test.each(['markdown', 'html'] as const)('%s', (body) => {
    const posts = hostilePosts('hugo', body);
    const site = createSite(`hugo-${body}`, {
      'config.toml':
        'baseURL = "https://blog.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n[markup.goldmark.renderer]\nunsafe = true\n',
      'layouts/_default/single.html': '<title>{{ .Title }}</title><main>{{ .Content }}</main>',
      ...toFiles(posts, 'content/p'),
    });
    execFileSync('hugo', ['--quiet'], { cwd: site });
    checkPages(posts, (index) => join(site, `public/p/post-${index}/index.html`));
    checkOutside(`hugo-${body}`);
  });
});

const kramdown = findProgram('kramdown', '--input', 'GFM');

describe.skipIf(!kramdown)('kramdown', () => {
  test('posts for Jekyll', () => {
    for (const { vector, text } of hostilePosts('plain')) {
      const body = text.slice(text.indexOf('\n---\n', 4) + 5);
      const html = execFileSync('kramdown', ['--input', 'GFM'], { input: body, encoding: 'utf8' });
      expect(squeeze(visibleText(html)).split(squeeze(vector)).length, vector).toBeGreaterThan(5);
    }
  });
});
