/** The article on paper: all of its text on several pages, and nothing that can be pressed. */
import { expect, it } from 'vitest';
import { changeSettings } from '../support/driver';
import { readPdfPages } from '../support/pdf';
import { openReader } from './actions';
import { PRINTED_PAGE } from './printedPage';
import type { CurrentStage } from './scenarios';

/** What stands around the text on the screen, without spaces. */
const CONTROLS = ['Unbox', 'Save', 'Aa', 'Copy', 'Skip', 'Undo', 'Done', '↩'];

/** A PDF of the reader, as the browsers themselves write it. */
export function describePrinting(stage: CurrentStage): void {
  it('the reader prints the article on several pages, without its controls, in any theme', async () => {
    stage().world.drawsUnknownPictures = true;
    await changeSettings(stage().browser, { theme: 'black' });
    const url = 'https://count.example.org/print/';
    stage().world.serve(url, PRINTED_PAGE);
    const reader = await openReader(stage(), await stage().browser.openPage(url));
    await reader.waitUntil('the first picture', () => document.querySelector('article img.is-loaded'));
    const pdf = await reader.printToPdf();
    await changeSettings(stage().browser, { theme: 'system' });
    const pages = readPdfPages(pdf);
    expect(pages.length, `pages in ${pdf.length} bytes`).toBeGreaterThanOrEqual(3);
    const text = pages.join('');
    expect(pages[0]).toContain('TheFerry');
    expect(text).toContain('alistofferries(https://river.example.org/list/of/ferries)');
    expect(text).toContain('Theboatinitsgreenyear.');
    expect(text).toContain('Daysofice');
    expect(text).toContain('Thelastlineofthearticlestandshere.');
    expect(CONTROLS.filter((words) => text.includes(words))).toEqual([]);
    // no heading stands alone at the end of a page
    for (const heading of ['Theboat', 'Thering', 'Itsnumbers', 'Theotherside'])
      expect(pages.filter((page) => page.endsWith(heading))).toEqual([]);
  }, 90_000);
}
