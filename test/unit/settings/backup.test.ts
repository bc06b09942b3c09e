import { describe, expect, it } from 'vitest';
import { formatBackup, type ImportPlan, parseBackup, toPatch } from '../../../utils/settings/backup';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../../utils/settings/schema';

const wrap = (settings: string, version: unknown = SETTINGS_VERSION) =>
  `{"format":"unbox-settings","version":${JSON.stringify(version)},"settings":${settings}}`;

function plan(text: string, current: Settings = DEFAULT_SETTINGS): ImportPlan {
  const read = parseBackup(text, current);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

describe('a backup', () => {
  it('brings back every setting but those of one device', () => {
    const mine: Settings = {
      ...DEFAULT_SETTINGS,
      theme: 'sepia',
      proxyHosts: ['*.example.org'],
      frontMatterFields: [{ key: 'title', value: '{title}', type: 'quoted' }],
      cleanedSites: ['a.example'],
      sync: true,
    };
    const { changes, ignored } = plan(formatBackup(mine));
    expect(changes.map(({ key }) => key).toSorted()).toEqual(['frontMatterFields', 'proxyHosts', 'theme']);
    expect(ignored).toEqual([]);
    expect({ ...DEFAULT_SETTINGS, ...toPatch({ changes, ignored }) }).toEqual({
      ...mine,
      cleanedSites: [],
      sync: false,
    });
  });

  it('changes nothing where it says the same', () => {
    expect(plan(formatBackup(DEFAULT_SETTINGS)).changes).toEqual([]);
  });

  it('leaves out what is unknown, wrong, or bound to a device', () => {
    const { changes, ignored } = plan(
      wrap(
        '{"theme":"dark","proxyTemplate":"http://evil.example/?{url}","surprise":1,"cleanedSites":["x.example"]}',
      ),
    );
    expect(changes).toEqual([{ key: 'theme', from: 'system', to: 'dark' }]);
    expect(ignored).toEqual(['proxyTemplate', 'surprise', 'cleanedSites']);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['too_large', wrap(`{"tags":["${'河'.repeat(40_000)}"]}`)],
    ['not_json', 'theme = dark'],
    ['not_json', ''],
    ['not_settings', '[]'],
    ['not_settings', 'null'],
    ['not_settings', '{"format":"other","version":1,"settings":{}}'],
    ['not_settings', wrap('[]')],
    ['not_settings', wrap('{}', '1')],
    ['newer', wrap('{}', SETTINGS_VERSION + 1)],
    ['hostile', wrap('{"__proto__":{"proxy":false}}')],
    ['hostile', wrap('{"theme":"dark","constructor":{"prototype":{}}}')],
    ['hostile', wrap('{"tags":[{"prototype":1}]}')],
    ['hostile', wrap(`{"tags":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
    ['hostile', `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`],
  ])('%s: %.60s', (problem, text) => {
    expect(parseBackup(text, DEFAULT_SETTINGS)).toEqual({ problem });
  });

  it('leaves no trace in the prototypes', () => {
    parseBackup(wrap('{"__proto__":{"polluted":true}}'), DEFAULT_SETTINGS);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is not refused for brackets inside a text', () => {
    expect(plan(wrap('{"tags":["[[[[[[[[[[ \\" {{{{{{{{"]}')).changes).toHaveLength(1);
  });
});
