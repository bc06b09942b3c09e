import { describe, expect, it } from 'vitest';
import { parsePageList, toForeignPages } from '../../../utils/save/pageList';

describe('a pasted list of pages', () => {
  it.each([
    [
      'https://a.example/1\n\n  http://b.example/2?x=1#part \n',
      ['https://a.example/1', 'http://b.example/2?x=1'],
    ],
    [
      '- [One](https://a.example/one_(1)) and <https://a.example/two>.',
      ['https://a.example/one_(1)', 'https://a.example/two'],
    ],
    [
      '见 https://a.example/甲，以及（https://a.example/乙）。',
      ['https://a.example/%E7%94%B2', 'https://a.example/%E4%B9%99'],
    ],
    ['HTTPS://A.example/1 https://a.example/1#x', ['https://a.example/1']],
    [
      'http://192.168.0.7/nas and http://localhost:8080/',
      ['http://192.168.0.7/nas', 'http://localhost:8080/'],
    ],
  ])('reads %j', (text, urls) => {
    expect(parsePageList(text)).toEqual({ urls, rejected: [] });
  });

  it('opens nothing but the web', () => {
    const lines = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://me:secret@a.example/',
      'ftp://a.example/x',
    ];
    expect(parsePageList(lines.join('\n'))).toEqual({ urls: [], rejected: lines });
  });
});

describe('the links of a selection', () => {
  it('are pages of the web, each once, none of this network', () => {
    const links = [
      { url: 'https://a.example.org/1#top', title: ' One\n page ' },
      { url: 'https://a.example.org/1', title: 'Again' },
      { url: 'http://192.168.0.1/admin?reboot', title: 'Router' },
      { url: 'http://localhost/x', title: 'Local' },
      { url: 'mailto:me@example.org', title: 'Mail' },
      { url: 'javascript:void 0', title: 'Script' },
      { url: 'https://b.example.org/', title: '  ' },
    ];
    expect(toForeignPages(links)).toEqual([
      { url: 'https://a.example.org/1', title: 'One page' },
      { url: 'https://b.example.org/', title: undefined },
    ]);
  });
});
