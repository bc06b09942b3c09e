/** What the reader does beside showing the article. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { changeSettings, until, type View } from '../support/driver';
import { itInFull, representatives } from '../support/full';
import { findSavedFile, openReader, press, pressSave, showBar } from './actions';
import { READER_PAGE } from './readerPage';
import type { CurrentStage } from './scenarios';

const THEMES = ['light', 'dark', 'sepia', 'black'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MARKED = 'forty-one weights';
let pages = 0;

/** Outline, notes, code, pictures, highlights, editing, type, place; without findings of axe. */
export function describeReaderTools(stage: CurrentStage): void {
  const open = async () => {
    pages += 1;
    const url = `https://count.example.org/house/${pages}`;
    stage().world.serve(url, READER_PAGE);
    return openReader(stage(), await stage().browser.openPage(url));
  };

  describe('the tools of the reader', () => {
    it('show the outline, a note, coloured code and a picture alone', async () => {
      const reader = await open();
      expect(await reader.evaluate(readOutlineTexts)).toEqual(['Brass', 'Iron', 'Paper']);
      await reader.click('.footnote-ref');
      expect(await reader.waitUntil('the note', readOpenNote)).toBe(
        'Forty-two, if one counts the broken one.',
      );
      await reader.evaluate(() => document.querySelector<HTMLElement>('.footnote-card')?.hidePopover());
      await reader.evaluate(() => document.querySelector('pre')?.scrollIntoView({ behavior: 'instant' }));
      await reader.waitFor('pre .hljs-keyword');
      await reader.waitFor('.article-body img.is-loaded');
      await reader.click('.article-body img');
      await reader.waitFor('.lightbox img');
      await press(reader, 'close');
      await reader.waitUntil('the picture to close', () => document.querySelector('.lightbox') === null);
    });

    it('keep highlights and notes with the article and save them with the file', async () => {
      const reader = await open();
      await reader.evaluate(selectWords, MARKED);
      await reader.waitFor('.selection-tools');
      await press(reader, 'note');
      await reader.waitFor('.note-card textarea');
      await reader.evaluate(writeNote, 'a prime');
      await press(reader, 'close-note');
      await reader.waitUntil('the note to be kept', isStored, 'a prime');
      await reader.reload();
      await reader.waitFor('[data-highlight]');
      await reader.waitUntil(
        'the highlight to be painted',
        () => CSS.highlights.get('unbox-note')?.size === 1,
      );
      expect(await pressSave(reader)).toBe('saved');
      const text = (await findSavedFile(stage())).content.toString();
      expect(text.split('## Highlights and notes')[1]?.trim()).toMatch(/^> forty-one weights\n\na prime\n/);
    });

    it('take blocks out before saving, and the preview shows what is saved', async () => {
      const reader = await open();
      await choose(reader, 'edit');
      await reader.waitFor('.edit-bar');
      await reader.waitUntil('the button at the block', pointAtSecondBlock);
      await choose(reader, 'remove-block');
      await press(reader, 'end-edit');
      await choose(reader, 'preview');
      const shown = await reader.waitUntil(
        'the preview',
        () => document.querySelector('[data-preview-part="body"]')?.textContent,
      );
      await press(reader, 'close');
      expect(await pressSave(reader)).toBe('saved');
      const text = (await findSavedFile(stage())).content.toString();
      expect(text).not.toContain('The keeper of weights');
      expect(text).toContain('The keeper of ledgers');
      expect(text.trimEnd().endsWith(shown.trimEnd())).toBe(true);
    });

    it('change words where they stand, as plain text, with links kept and an undo', async () => {
      const reader = await open();
      await choose(reader, 'edit');
      await reader.waitFor('.edit-bar');
      await startTyping(reader, '.article-body h2', 'h2[contenteditable="plaintext-only"]');
      await reader.type(' and tin\n');
      await reader.waitFor('.article-body:not(:has([contenteditable]))');
      await startTyping(
        reader,
        '.article-body p:has(a:not(.footnote-ref))',
        'p[contenteditable="plaintext-only"]',
      );
      await reader.evaluate(pasteHostile);
      await reader.type(' X<b>\n');
      await reader.waitUntil('two changes', () =>
        document.querySelector('.edit-bar p')?.textContent?.startsWith('2 '),
      );
      await startTyping(reader, '.article-body figcaption', 'figcaption[contenteditable]');
      await reader.type('gone\n');
      await choose(reader, 'undo-edit');
      await choose(reader, 'end-edit');
      await reader.waitUntil('the bar', showBar);
      expect(await pressSave(reader)).toBe('saved');
      const text = (await findSavedFile(stage())).content.toString();
      expect(text).toMatch(/^## .*Brass.* and tin|^## .* and tin.*/mu);
      expect(text).toMatch(/\[the oldest book\]\(https:\/\/count\.example\.org\/book\)/);
      expect(text.replaceAll('\\', '')).toContain('pasted X<b>');
      expect(text).toContain('The drawer, opened.');
      expect(text).not.toContain('gone');
    });

    itInFull("set the article in the user's own style, which reaches nothing beside it", async () => {
      const css = 'h2 { letter-spacing: 3px } body, .reader-bar, :root { display: none }';
      await changeSettings(stage().browser, { readerCss: css });
      const reader = await open();
      await reader.waitUntil(
        'the style',
        () => getComputedStyle(document.querySelector('article h2') as Element).letterSpacing === '3px',
      );
      expect(
        await reader.evaluate(
          () => getComputedStyle(document.querySelector('.reader-bar') as Element).display,
        ),
      ).not.toBe('none');
      await changeSettings(stage().browser, { readerCss: '' });
    });

    it('set type for one site and go back to the place where one left', async () => {
      const reader = await open();
      await reader.evaluate(() => document.querySelector<HTMLElement>('#panel-site')?.click());
      await reader.evaluate(pressKey, '+');
      await reader.waitUntil(
        'larger text',
        () => document.querySelector<HTMLElement>('article')?.style.fontSize === '20px',
      );
      await reader.evaluate(pressKey, ']');
      await reader.evaluate(pressKey, ']');
      const left = await reader.waitUntil('the second heading', () => (scrollY > 300 ? scrollY : undefined));
      await reader.waitUntil('the place to be kept', isPlaceKept);
      await reader.reload();
      await reader.waitFor('[data-reader-state="ready"]');
      const back = await reader.waitUntil('the place', () => (scrollY > 300 ? scrollY : undefined));
      expect(Math.abs(back - left)).toBeLessThan(40);
      expect(
        await reader.evaluate(() => document.querySelector<HTMLElement>('article')?.style.fontSize),
      ).toBe('20px');
    });

    it('have no findings of axe in any theme', async () => {
      const reader = await open();
      await reader.waitFor('pre');
      await choose(reader, 'type');
      for (const theme of representatives(THEMES, 2)) {
        await reader.evaluate(
          (name) => document.querySelector<HTMLElement>(`.theme [value="${name}"]`)?.click(),
          theme,
        );
        await reader.waitFor(`[data-theme="${theme}"]`);
        expect([theme, await findViolations(reader)]).toEqual([theme, []]);
      }
      await choose(reader, 'more');
      expect(await findViolations(reader)).toEqual([]);
      await choose(reader, 'help');
      await reader.waitFor('dialog[open]');
      expect(await findViolations(reader)).toEqual([]);
      await changeSettings(stage().browser, { theme: 'system' });
    });
  });
}

/** Presses what may be in a closed panel or under the mouse's way, as its key does. */
function choose(view: View, action: string): Promise<void> {
  return view.evaluate(
    (name) => document.querySelector<HTMLElement>(`[data-action="${name}"]`)?.click(),
    action,
  );
}

/** Clicks into a text until it can be typed in: the bar is there a moment before its listeners are. */
async function startTyping(view: View, selector: string, typed: string): Promise<void> {
  const isTyped = () => view.evaluate((wanted) => document.querySelector(wanted) !== null, typed);
  await until(`${selector} to be open for typing`, async () => {
    if (await isTyped()) return true;
    await clickInText(view, selector);
    return isTyped();
  });
}

/** Clicks beside the bars that lie on the page's edges. */
async function clickInText(view: View, selector: string): Promise<void> {
  await view.evaluate(
    (wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    selector,
  );
  await view.click(selector);
}

function readOutlineTexts(): (string | null)[] {
  return Array.from(document.querySelectorAll('.outline-entry'), (entry) => entry.textContent);
}

function readOpenNote(): string | undefined {
  return document.querySelector('.footnote-card:popover-open')?.textContent?.trim();
}

/** Runs in the reader: selects these words of the first paragraph. */
function selectWords(words: string): void {
  const node = document.querySelector('.article-body p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

function writeNote(text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('.note-card textarea');
  if (field) field.value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the reader, with the caret in a passage: pastes at its end what a hostile page put on the clipboard. */
function pasteHostile(): void {
  const passage = document.activeElement as HTMLElement;
  getSelection()?.selectAllChildren(passage);
  getSelection()?.collapseToEnd();
  const picture = document.createElement('img');
  const words = document.createElement('i');
  words.textContent = ' pasted';
  passage.append(picture, words);
  getSelection()?.selectAllChildren(passage);
  getSelection()?.collapseToEnd();
}

function pointAtSecondBlock(): boolean {
  const blocks = document.querySelectorAll('.article-body p');
  blocks[1]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  return document.querySelector('[data-action="remove-block"]') !== null;
}

function pressKey(key: string): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

async function isStored(text: string): Promise<boolean> {
  const { storage } = (
    globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
  ).chrome;
  return JSON.stringify(await storage.local.get(null)).includes(text);
}

async function isPlaceKept(): Promise<boolean> {
  const { storage } = (
    globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, object>> } } };
    }
  ).chrome;
  const places = (await storage.local.get('reader-places'))['reader-places'] ?? {};
  return Object.hasOwn(places, document.querySelector<HTMLAnchorElement>('.article-site a')?.href ?? '');
}

/** Runs axe in the page. @returns one line for each finding */
function findViolations(view: View): Promise<string[]> {
  const run = async (): Promise<string[]> => [];
  run.toString = () =>
    `async () => { await new Promise((resolve) => setTimeout(resolve, 150)); ${AXE}; const { violations } = await axe.run(); return violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html + ' ' + (node.any[0]?.message ?? '')).join(' | ')); }`;
  return view.evaluate(run);
}
