// @vitest-environment jsdom
/** Jekyll reads every post as a Liquid template first: nothing runs, nothing fails, nothing is lost. */
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { requirePackage } from './engines';
import { EVALUATED, hostilePosts } from './hostilePosts';
import { visibleText } from './roundTrip';

interface LiquidModule {
  readonly Liquid: new () => { parseAndRenderSync(template: string): string };
}

const liquid = requirePackage<LiquidModule>('liquidjs');
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

describe.skipIf(!liquid)('Liquid', () => {
  const engine = liquid && new liquid.Liquid();
  const render = (text: string): string => engine?.parseAndRenderSync(text) ?? '';

  test.each(hostilePosts('jekyll').map(({ vector, text }) => [vector, text]))('%s', (vector, text) => {
    const body = render(text.slice(text.indexOf('\n---\n', 4) + 5));
    expect(body).not.toMatch(EVALUATED);
    const shown = squeeze(visibleText(new Marked({ gfm: true }).parse(body, { async: false })));
    expect(shown.split(squeeze(vector)).length).toBeGreaterThan(10);
  });

  test.each(hostilePosts('jekyll', 'html').map(({ vector, text }) => [vector, text]))(
    'as HTML: %s',
    (vector, text) => {
      const body = render(text.slice(text.indexOf('\n---\n', 4) + 5));
      expect(body).not.toMatch(EVALUATED);
      expect(squeeze(visibleText(body)).split(squeeze(vector)).length).toBeGreaterThan(10);
    },
  );
});
