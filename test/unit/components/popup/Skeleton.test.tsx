// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Mark } from '../../../../components/controls/Icon';
import { Skeleton } from '../../../../components/popup/Skeleton';
import { mount } from '../mount';

it('has the shapes that the page shows before any script has run', () => {
  const html = readFileSync(join(import.meta.dirname, '../../../../entrypoints/popup/index.html'), 'utf8');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { root, unmount } = mount(<Skeleton />);
  const shapes = (part: ParentNode) => part.querySelector('.skeleton > [aria-hidden]')?.outerHTML;
  expect(shapes(page)?.replace(/>\s+</g, '><')).toBe(shapes(root));
  const mark = mount(<Mark size={20} />);
  expect(page.querySelector('.popup-head')?.innerHTML.replace(/>\s+</g, '><').trim()).toBe(
    mark.root.innerHTML,
  );
  mark.unmount();
  unmount();
});
