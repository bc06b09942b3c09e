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

/** @returns where the page of each post is */
function buildWithHexo(name: string, renderer: string, posts: readonly Post[]): (index: number) => string {
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
  execFileSync(process.execPath, [join(packages, 'hexo/bin/hexo'), 'generate'], { cwd: site, stdio: 'pipe' });
  return (index) => join(site, `public/p/post-${index}/index.html`);
}

describe.each(['hexo-renderer-marked', 'hexo-renderer-markdown-it'])('hexo generate with %s', (renderer) => {
  const isInstalled = hexo !== undefined && findPackage(`${renderer}/package.json`) !== undefined;

  test.skipIf(!isInstalled).each(['markdown', 'html'] as const)('%s', (body) => {
    const posts = hostilePosts('hexo', { body });
    const name = `${renderer}-${body}`;
    checkPages(posts, buildWithHexo(name, renderer, posts));
    checkOutside(name);
  });

  test.skipIf(!isInstalled)('runs what is in posts of another target', () => {
    const posts = hostilePosts('hexo', { writtenFor: 'plain' }).filter(
      ({ vector }) => vector === '{{ 7*191 }}',
    );
    const pageOf = buildWithHexo(`${renderer}-control`, renderer, posts);
    expect(() => checkPages(posts, pageOf)).toThrow();
  });
});

const hugo = findProgram('hugo', 'version');

/** @returns where the page of each post is */
function buildWithHugo(name: string, posts: readonly Post[]): (index: number) => string {
  const site = createSite(name, {
    'config.toml':
      'baseURL = "https://blog.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n[markup.goldmark.renderer]\nunsafe = true\n',
    'layouts/_default/single.html': '<title>{{ .Title }}</title><main>{{ .Content }}</main>',
    ...toFiles(posts, 'content/p'),
  });
  execFileSync('hugo', ['--quiet'], { cwd: site, stdio: 'pipe' });
  return (index) => join(site, `public/p/post-${index}/index.html`);
}

describe.skipIf(!hugo)('hugo', () => {
  test.each(['markdown', 'html'] as const)('%s', (body) => {
    const posts = hostilePosts('hugo', { body });
    checkPages(posts, buildWithHugo(`hugo-${body}`, posts));
    checkOutside(`hugo-${body}`);
  });

  // what is written for no engine is not safe for this one: without its own escapes the posts above would fail
  test.each(['markdown', 'html'] as const)('runs what is in posts of another target, as %s', (body) => {
    const isShortcode = ({ vector }: Post): boolean => /highlight|figure/.test(vector);
    const posts = hostilePosts('hugo', { body, writtenFor: 'plain' }).filter(isShortcode);
    expect(posts).toHaveLength(2);
    const pageOf = buildWithHugo(`hugo-control-${body}`, posts);
    expect(() => checkPages(posts, pageOf)).toThrow();
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
