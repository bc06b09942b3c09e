import { describe, expect, it } from 'vitest';
import { mapImages } from '../../../utils/save/htmlImages';
import { toRichText } from '../../../utils/save/richText';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { createClip } from '../components/sample';

describe('pictures in an article', () => {
  it('get other addresses, whatever their other attributes say', () => {
    const html =
      '<p>a <img alt="x > y src=&quot;no&quot;" src="https://a.example/1?b=1&amp;c=2" width="3"></p>';
    const seen: string[] = [];
    const mapped = mapImages(html, (src) => {
      seen.push(src);
      return 'data:image/png;base64,"<&';
    });
    expect(seen).toEqual(['https://a.example/1?b=1&c=2']);
    expect(mapped).toBe(
      '<p>a <img alt="x > y src=&quot;no&quot;" src="data:image/png;base64,&quot;&lt;&amp;" width="3"></p>',
    );
  });

  it('are left out where there is no address, and left alone without one', () => {
    expect(mapImages('<img src="a"><img alt="src"><b>&lt;img src="c"&gt;</b>', () => undefined)).toBe(
      '<img alt="src"><b>&lt;img src="c"&gt;</b>',
    );
  });
});

describe('rich text', () => {
  const html = '<p>x</p><img src="http://zkres1.myzaker.com/a.jpg">';
  const url = 'https://www.myzaker.com/article/1/';
  const clip = createClip({ html, url, text: 'x', metadata: { title: 'A <b> & C' } });

  it('has the title as text, pictures as routed, and a plain twin', () => {
    expect(toRichText(clip, DEFAULT_SETTINGS)).toEqual({
      html: '<h1>A &lt;b&gt; &amp; C</h1>\n<p>x</p><img src="https://cors.zfour.workers.dev/?http://zkres1.myzaker.com/a.jpg">',
      text: 'A <b> & C\n\nx',
    });
  });

  it('of a selection has no title', () => {
    const rich = toRichText({ ...clip, scope: 'selection' }, { ...DEFAULT_SETTINGS, proxy: false });
    expect(rich).toEqual({ html, text: 'x' });
  });
});
