// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { errorCode } from '../../../utils/article';
import { snapshotPage } from '../../../utils/capture/snapshot';
import { CURRENT_SOURCE_MARK, HIDDEN_MARK, NATURAL_WIDTH_MARK } from '../../../utils/dom/marks';

const OPTIONS = { url: 'https://a.example/', capturedAt: 0 };

beforeEach(() => {
  document.documentElement.innerHTML = '<head><title>t</title></head><body></body>';
});

describe('snapshotPage', () => {
  it('copies the page and leaves the live one as it was', () => {
    document.body.innerHTML = `<p ${HIDDEN_MARK}="x">a</p><form><input name="parentNode"></form>`;
    const before = document.documentElement.outerHTML;
    const page = snapshotPage(document, OPTIONS);
    expect(page.document).not.toBe(document);
    expect(page.document.defaultView).toBeNull();
    expect(page.document.body.innerHTML).toBe('<p>a</p><form><input></form>');
    expect(document.documentElement.outerHTML).toBe(before);
    expect(page.url).toBe(OPTIONS.url);
  });

  it('writes open shadow roots in, slots filled', () => {
    document.body.innerHTML = '<x-card><b>light</b></x-card>';
    const host = document.querySelector('x-card') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<style>p{}</style><p>shadow <slot></slot></p>';
    const copy = snapshotPage(document, OPTIONS).document;
    expect(copy.querySelector('x-card p')?.textContent).toBe('shadow light');
    expect(copy.querySelector('style')).toBeNull();
  });

  it('writes same-origin frames in', () => {
    document.body.innerHTML = '<iframe></iframe>';
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    (frame.contentDocument as Document).body.innerHTML = '<p>framed</p>';
    expect(snapshotPage(document, OPTIONS).document.querySelector('iframe')).toBeNull();
    expect(snapshotPage(document, OPTIONS).document.body.textContent).toBe('framed');
  });

  it('marks what is not rendered, once, and not what is rendered without a box', () => {
    document.body.innerHTML =
      '<div style="display:none" id="a"><p id="b">x</p></div><div style="display:contents" id="c">y</div>';
    const check = vi.fn(function (this: Element) {
      return this.closest('#a,#c') === null;
    });
    Object.assign(Element.prototype, { checkVisibility: check });
    const copy = snapshotPage(document, OPTIONS).document;
    expect(Array.from(copy.querySelectorAll(`[${HIDDEN_MARK}]`), (element) => element.id)).toEqual(['a']);
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });

  it('notes the chosen address and natural size of pictures', () => {
    document.body.innerHTML = '<img>';
    const image = document.querySelector('img') as HTMLImageElement;
    Object.defineProperties(image, {
      currentSrc: { value: 'https://a.example/1.jpg' },
      naturalWidth: { value: 640 },
      naturalHeight: { value: 480 },
    });
    const copy = snapshotPage(document, OPTIONS).document.querySelector('img') as Element;
    expect(copy.getAttribute(CURRENT_SOURCE_MARK)).toBe('https://a.example/1.jpg');
    expect(copy.getAttribute(NATURAL_WIDTH_MARK)).toBe('640');
  });

  it('refuses pages beyond the size limit', () => {
    document.body.append('字'.repeat(9_000_000));
    let thrown: unknown;
    try {
      snapshotPage(document, OPTIONS);
    } catch (error) {
      thrown = error;
    }
    expect(errorCode(thrown)).toBe('too-large');
  });
});
