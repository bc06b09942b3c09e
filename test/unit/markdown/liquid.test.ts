// @vitest-environment jsdom
/** Jekyll reads every post as a Liquid template first: nothing runs, nothing fails, nothing is lost. */
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { requirePackage } from './engines';
import { EVALUATED, hostilePosts, type Post } from './hostilePosts';
import { visibleText } from './roundTrip';

interface LiquidModule {
  readonly Liquid: new () => { parseAndRenderSync(template: string): string };
}

const liquid = requirePackage<LiquidModule>('liquidjs');
const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

describe.skipIf(!liquid)('Liquid', () => {
  const engine = liquid && new liquid.Liquid();
  const render = (text: string): string => engine?.parseAndRenderSync(text) ?? '';

  const bodyOf = (text: string): string => render(text.slice(text.indexOf('\n---\n', 4) + 5));

  const check = ({ vector, text }: Post): void => {
    const body = bodyOf(text);
    expect(body).not.toMatch(EVALUATED);
    const shown = squeeze(visibleText(new Marked({ gfm: true }).parse(body, { async: false })));
    expect(shown.split(squeeze(vector)).length).toBeGreaterThan(10);
  };

  const checkHtml = ({ vector, text }: Post): void => {
    const body = bodyOf(text);
    expect(body).not.toMatch(EVALUATED);
    expect(squeeze(visibleText(body)).split(squeeze(vector)).length).toBeGreaterThan(10);
  };

  test.each(hostilePosts('jekyll').map((post) => [post.vector, post] as const))('%s', (_, post) =>
    check(post),
  );

  test.each(hostilePosts('jekyll', { body: 'html' }).map((post) => [post.vector, post] as const))(
    'as HTML: %s',
    (_, post) => checkHtml(post),
  );

  // what is written for no engine is not safe for this one: the checks above can fail
  test('runs what is in posts of another target', () => {
    const isLiquid = ({ vector }: Post): boolean => vector === '{{ 7 | times: 191 }}';
    const [markdown] = hostilePosts('jekyll', { writtenFor: 'plain' }).filter(isLiquid);
    const [html] = hostilePosts('jekyll', { body: 'html', writtenFor: 'plain' }).filter(isLiquid);
    expect(() => check(markdown as Post)).toThrow();
    expect(() => checkHtml(html as Post)).toThrow();
  });
});
