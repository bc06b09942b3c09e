/** The snapshot in a real engine: what a plain copy loses is written in, and the live page stays as it was. */
import { afterEach, describe, expect, it } from 'vitest';
import { snapshotPage } from '../../utils/capture/snapshot';

const OPTIONS = { url: 'https://bay.example.org/', capturedAt: 0 };
const holder = () => document.body.appendChild(document.createElement('section'));

async function openFrame(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  holder().append(frame);
  await loaded;
}

afterEach(() => {
  for (const section of document.body.querySelectorAll(':scope > section')) section.remove();
});

describe('snapshotPage in Chromium', () => {
  it('writes nested open shadow roots in, slotted text in its place', () => {
    const outer = document.createElement('bay-card');
    outer.textContent = 'the middle';
    outer.attachShadow({ mode: 'open' }).innerHTML = '<p>before <slot></slot></p><bay-foot></bay-foot>';
    const inner = outer.shadowRoot?.querySelector('bay-foot') as Element;
    inner.attachShadow({ mode: 'open' }).innerHTML = '<p>at the foot</p>';
    const section = holder();
    section.append(outer);
    const before = section.outerHTML;
    const copy = snapshotPage(document, OPTIONS).document;
    expect(copy.querySelector('bay-card')?.textContent).toBe('before the middleat the foot');
    expect(section.outerHTML).toBe(before);
  });

  it('leaves closed shadow roots closed', () => {
    const host = document.createElement('bay-secret');
    host.attachShadow({ mode: 'closed' }).innerHTML = '<p>not to be read</p>';
    holder().append(host);
    expect(snapshotPage(document, OPTIONS).document.body.textContent).not.toContain('not to be read');
  });

  it('writes frames of the same origin in, and what is in them', async () => {
    await openFrame('<p>in the frame</p><iframe srcdoc="<p>and further in</p>"></iframe>');
    const text = snapshotPage(document, OPTIONS).document.body.textContent;
    expect(text).toContain('in the frame');
  });

  it('marks what is not rendered', () => {
    const section = holder();
    section.innerHTML = '<style>.away { display: none }</style><p class="away">away</p><p>here</p>';
    const copy = snapshotPage(document, OPTIONS).document;
    const marked = copy.querySelectorAll('section [data-unbox-hidden]');
    expect(Array.from(marked, (element) => element.textContent)).toContain('away');
    expect(Array.from(marked, (element) => element.textContent)).not.toContain('here');
  });

  it('marks no sound, which is not rendered where a script plays it', () => {
    holder().innerHTML = '<audio src="/a.mp3"></audio>';
    const copy = snapshotPage(document, OPTIONS).document;
    expect(copy.querySelector('audio')?.hasAttribute('data-unbox-hidden')).toBe(false);
  });

  it('keeps the direction of the page', () => {
    document.documentElement.dir = 'rtl';
    const copy = snapshotPage(document, OPTIONS).document;
    document.documentElement.removeAttribute('dir');
    expect(copy.documentElement.dir).toBe('rtl');
  });
});
