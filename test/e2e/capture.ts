/** Pages whose text is not simply there: in shadow roots, frames, other encodings and directions. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { representatives } from '../support/full';
import { openReader } from './actions';
import type { CurrentStage } from './scenarios';

const HOST = 'https://capture.example.org';
const FIRST = `<p>${'The ferry leaves the north pier at six, with bread, post and three schoolchildren on board. '.repeat(4)}</p>`;
const SECOND = `<p>${'Its captain says that the current near the second buoy is stronger than it used to be. '.repeat(4)}</p>`;
const ARABIC = `<p>${'تغادر العبّارة الرصيف الشمالي في السادسة صباحًا، وعليها الخبز والبريد وثلاثة تلاميذ. '.repeat(5)}</p>`;
const TITLE = 'The ferry at the north pier';

const page = (body: string, root = 'lang="en"') =>
  `<!doctype html><html ${root}><head><meta charset="utf-8"><title>${TITLE}</title></head>${body}</html>`;

const OPEN_ROOT = `<script>document.querySelector('bay-note').attachShadow({ mode: 'open' }).innerHTML = document.querySelector('template').innerHTML</script>`;

/** Each: what the page is, its parts by path, and what the article must hold. */
const CASES: readonly (readonly [
  name: string,
  parts: Readonly<Record<string, string>>,
  texts: readonly string[],
])[] = [
  [
    'an open shadow root',
    {
      '/shadow/': page(
        `<body><article><h1>${TITLE}</h1>${FIRST}<bay-note></bay-note><template>${SECOND}</template></article>${OPEN_ROOT}</body>`,
      ),
    },
    ['The ferry leaves the north pier', 'stronger than it used to be'],
  ],
  [
    'a frame of the same origin',
    {
      '/frame/': page(
        `<body><article><h1>${TITLE}</h1>${FIRST}<iframe src="/frame/inner/"></iframe></article></body>`,
      ),
      '/frame/inner/': page(`<body>${SECOND}</body>`),
    },
    ['The ferry leaves the north pier', 'stronger than it used to be'],
  ],
  [
    'a declarative shadow root',
    {
      '/declared/': page(
        `<body><article><h1>${TITLE}</h1>${FIRST}<bay-note><template shadowrootmode="open">${SECOND}</template></bay-note></article></body>`,
      ),
    },
    ['The ferry leaves the north pier', 'stronger than it used to be'],
  ],
  [
    'a frameset',
    {
      '/frameset/': page(
        '<frameset cols="20%,*"><frame src="/frameset/menu/"><frame src="/frameset/text/"></frameset>',
      ),
      '/frameset/menu/': page('<body><ul><li><a href="/">Home</a></li></ul></body>'),
      '/frameset/text/': page(`<body><h1>${TITLE}</h1>${FIRST}${SECOND}${FIRST}</body>`),
    },
    ['The ferry leaves the north pier', 'stronger than it used to be'],
  ],
  [
    'a page from right to left',
    {
      '/rtl/': page(
        `<body><article><h1>${TITLE}</h1>${ARABIC}${ARABIC}</article></body>`,
        'lang="ar" dir="rtl"',
      ),
    },
    ['تغادر العبّارة الرصيف الشمالي'],
  ],
];

/** The article is all there. */
export function describeCapture(stage: CurrentStage): void {
  describe('capture', () => {
    for (const [name, parts, texts] of representatives(CASES, 2)) {
      it(`reads ${name}`, async () => {
        const addresses = Object.keys(parts).map((path) => HOST + path);
        for (const [path, body] of Object.entries(parts)) stage().world.serve(HOST + path, body);
        const opened = await stage().browser.openPage(addresses[0] as string);
        const reader = await openReader(stage(), opened);
        const article = await reader.text('article[data-article]');
        for (const text of texts) expect(article).toContain(text);
      });
    }

    it('reads a page in GBK', async () => {
      const url = `${HOST}/gbk/`;
      const bytes = readFileSync(new URL('../fixtures/capture/gbk.html', import.meta.url));
      stage().world.serve(url, bytes, 'text/html');
      const reader = await openReader(stage(), await stage().browser.openPage(url));
      const article = await reader.text('article[data-article]');
      expect(article).toContain('清晨六点，第一班船从北码头开出');
      expect(article).toContain('喝一碗热茶再走');
    });
  });
}
