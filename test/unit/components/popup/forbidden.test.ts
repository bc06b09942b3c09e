import { describe, expect, it } from 'vitest';
import { findForbiddenReason } from '../../../../components/popup/forbidden';

describe('findForbiddenReason', () => {
  it.each([
    ['chrome://settings/', 'forbidden_browser_page'],
    ['about:addons', 'forbidden_browser_page'],
    ['moz-extension://0b1c/reader.html', 'forbidden_browser_page'],
    ['view-source:https://example.org/', 'forbidden_source'],
    ['https://addons.mozilla.org/zh-CN/firefox/', 'forbidden_store'],
    ['https://chromewebstore.google.com/detail/x', 'forbidden_store'],
    ['https://chrome.google.com/webstore/detail/x', 'forbidden_store'],
    ['https://example.org/paper.PDF?download=1', 'forbidden_pdf'],
  ])('%s: %s', (address, reason) => {
    expect(findForbiddenReason(address)).toBe(reason);
  });

  it.each([
    undefined,
    '',
    'https://example.org/article',
    'https://chrome.google.com/other',
    'https://example.org/pdf',
    'file:///home/me/page.html',
  ])('%s may be tried', (address) => {
    expect(findForbiddenReason(address)).toBeUndefined();
  });
});
