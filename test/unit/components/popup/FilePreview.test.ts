import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../components/popup/FilePreview';

describe('readFrontMatter', () => {
  it('takes what is between the first two marker lines', () => {
    expect(readFrontMatter("---\ntitle: 'a --- b'\nauthor: c\n---\n\n---\ntext\n")).toBe(
      "title: 'a --- b'\nauthor: c",
    );
    expect(readFrontMatter('+++\ntitle = "a"\n+++\ntext')).toBe('title = "a"');
  });

  it('shows the text itself where there is no front matter', () => {
    expect(readFrontMatter('only text')).toBe('only text');
  });
});
