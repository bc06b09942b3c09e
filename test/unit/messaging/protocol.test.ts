/** Messages are taken only if they have the agreed shape. */
import { expect, test } from 'vitest';
import { type Clip, EMPTY_REPORT } from '../../../utils/article';
import { parseEnvelope } from '../../../utils/messaging/protocol';

const clip: Clip = {
  article: {
    url: 'https://example.org/',
    metadata: { title: 'T' },
    html: '<p>x</p>',
    text: 'x',
    images: [],
    length: { cjkCharacters: 0, words: 1, minutes: 1 },
    report: EMPTY_REPORT,
  },
  body: 'x',
  scope: 'article',
  capturedAt: 1,
  isPrivate: false,
};
const save = { to: 'background', name: 'save-clip', payload: { jobId: 'j', clip, tabId: 3 } };

test('a right message is taken as it is', () => {
  expect(parseEnvelope(save)).toBe(save);
});

test.each([
  ['nothing', undefined],
  ['another addressee', { ...save, to: 'offscreen' }],
  ['an unknown name', { ...save, name: 'toString' }],
  ['no payload', { ...save, payload: undefined }],
  ['an empty job id', { ...save, payload: { ...save.payload, jobId: '' } }],
  ['a clip without article', { ...save, payload: { jobId: 'j', clip: { ...clip, article: null } } }],
  ['a clip without body', { ...save, payload: { jobId: 'j', clip: { ...clip, body: 1 } } }],
  ['a wrong tab id', { ...save, payload: { jobId: 'j', clip, tabId: 'x' } }],
])('%s is refused', (_, message) => {
  expect(parseEnvelope(message)).toBeUndefined();
});
