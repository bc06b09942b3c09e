/** How WXT builds the two browsers' packages. The manifest's promises are explained in SECURITY.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { zaker } from './utils/sites/zaker';

/** Identity of the Firefox add-on; also what tests address it by. */
const GECKO_ID = 'unbox@unbox.example';

/** One policy for every page of ours and the background; pages narrow it further in a meta element. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: data: blob:',
  "connect-src 'self' https: http: data: blob:",
  "font-src 'self'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For Firefox, which chooses by its toolbar: `light` is what stands on a dark one. */
const THEME_ICONS = [16, 32, 48].map((size) => ({
  size,
  light: `/icon/dark-${size}.png`,
  dark: `/icon/${size}.png`,
}));

/** Methods of Readability that our subclass replaces, or that only `parse` calls, which we do not. */
const UNUSED_IN_READABILITY =
  'parse _postProcessContent _cleanClasses _isUrl _fixRelativeUris _simplifyNestedElements _getArticleTitle _unescapeHtmlEntities _getJSONLD _getArticleMetadata _isSingleImage _unwrapNoscriptImages _getNextNode _isProbablyVisible _isElementWithoutContent _hasChildBlockElement _hasSingleTagInsideElement _getLinkDensity _removeScripts _cleanStyles _fixLazyImages _cleanHeaders'.split(
    ' ',
  );

/** What is told of its work, but for what ours listens to, and what that is told by. */
const TOLD = /^ *this\.log\((?!\s*"Looking at sibling)(?:[^;"]|"[^"]*")*\);$/gm;
const TELLING = /^ {2}if \(this\._debug\) \{\n.*?^ {2}\}$/ms;
/** Patterns and lists that only those methods read. */
const ONLY_THEIRS =
  /^ {4}(?:extraneous|replaceFonts|nextLink|prevLink|hashUrl|srcsetUrl|b64DataUrl|jsonLdArticleTypes|videos):\s*\/.*,$|^ {2}(?:PRESENTATIONAL_ATTRIBUTES|DEPRECATED_SIZE_ATTRIBUTE_ELEMS|HTML_ESCAPE_MAP): [[{][^\]}]*[\]}],$/gm;

/**
 * Leaves them out: nothing can tell a bundler that a method of a prototype is never called.
 * @throws when a method has another name now
 */
export function slimReadability(code: string): string {
  return UNUSED_IN_READABILITY.reduce(
    (left, name) => {
      const start = left.indexOf(`\n  ${name}(`);
      const end = left.indexOf('\n  },\n', start);
      if (start < 0 || end < 0) throw new Error(`Readability has no method ${name} any more`);
      return left.slice(0, start) + left.slice(end + '\n  },'.length);
    },
    code.replace(TOLD, '').replace(TELLING, '').replace(ONLY_THEIRS, ''),
  );
}

const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const slimReadabilityPlugin: Plugin = {
  name: 'slim-readability',
  transform: (code, id) =>
    /@mozilla\/readability\/Readability\.js$/.test(id) ? slimReadability(code) : undefined,
};
/** What it calls its own parts, and our subclass after it: shorter names do as well. */
const ITS_NAMES = new Set(readFileSync(READABILITY, 'utf8').match(/\b_[a-z]\w+/gi));

/** DOMPurify's own lists of what is allowed: ours takes their place, and where it were missing nothing would pass. */
const OWN_LISTS = /^const (?:html(?:\$1)?|svg|mathMl|xml) = freeze\(\[[^\]]*\]\);$/gm;

const slimPurify: Plugin = {
  name: 'slim-purify',
  transform(code, id) {
    if (!/dompurify\/dist\/purify\.es\.mjs$/.test(id)) return undefined;
    if (code.match(OWN_LISTS)?.length !== 5) throw new Error('DOMPurify has its lists elsewhere now');
    return code
      .replace(OWN_LISTS, (list) => list.replace(/\[[^\]]*\]/, '[]'))
      .replace(/"DOMPurify: USE_PROFILES[^"]*"/, '""');
  },
};

/**
 * Nearly 3 % fewer bytes than Vite's own minifier, for the clip script has a budget. What is written alike is
 * smaller for gzip than what is written short: functions stand together, and are not moved into each other.
 */
const COMPRESSION = {
  passes: 2,
  ecma: 2020,
  hoist_funs: true,
  inline: 1,
  lhs_constants: false,
  loops: false,
  unsafe_arrows: true,
} as const;
/** Quotes as they are written; notices stand in a file of their own. */
const FORMAT = { quote_style: 3, comments: false, inline_script: false } as const;

const MANGLING = { properties: { regex: new RegExp(`^(?:${[...ITS_NAMES].join('|')})$`) } };
/** Vite spares names for the sake of a browser that cannot run this. */
const MINIFICATION = { compress: COMPRESSION, mangle: MANGLING, format: FORMAT, safari10: false } as const;

/** @returns the licenses of all libraries that the packages contain, with where their source is */
function readLicenses(): string {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; dev?: boolean; optional?: boolean }>;
  };
  const shipped = Object.entries(packages).filter(
    ([folder, { dev, optional }]) => /^node_modules\/(?!@types\/)/.test(folder) && !dev && !optional,
  );
  const texts = shipped.map(([folder, { version }]) => {
    const { repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const files = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
    if (files.length === 0) throw new Error(`${folder} has no license`);
    const source = typeof repository === 'string' ? repository : repository.url;
    const name = folder.slice('node_modules/'.length);
    return [
      `${name} ${version}\n${source}`,
      ...files.map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    ];
  });
  return `${texts.flat().join('\n\n')}\n`;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'licenses.txt', contents: readLicenses() });
    },
  },
  vite: () => ({
    plugins: [slimReadabilityPlugin, slimPurify],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022', minify: 'terser', terserOptions: MINIFICATION },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      'downloads',
      'clipboardWrite',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'open-reader': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_reader_view__' },
      'save-article': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_menu_save_article__' },
      'copy-markdown': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_copy_markdown__' },
      'clean-page': { description: '__MSG_clean_page__' },
    },
    content_scripts: [{ matches: zaker.matches.slice(), js: ['page-cleaner.js'], run_at: 'document_end' }],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'chrome'
      ? { minimum_chrome_version: '123', incognito: 'split' }
      : {
          action: { theme_icons: THEME_ICONS },
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }),
  }),
});
