// @vitest-environment jsdom
/** Reading aloud: one sentence after the other, with the voice of its language. */
import { afterEach, expect, it, vi } from 'vitest';
import { findVoices, type SayOptions, type Speech } from '../../../../components/reader/speech/speech';
import { NO_MEMORY, NOTHING_RECALLED } from '../../../../utils/reader/memory';
import { action } from '../mount';
import { openReader, press } from './openReader';

const VOICES = [
  { name: 'Mei', language: 'zh-CN' },
  { name: 'Lin', language: 'zh-TW' },
  { name: 'Ada', language: 'en-US' },
];
const HTML = '<p>河边的雾。The tide turns. 江面上有一条船。</p>';
let unmount = () => {};
afterEach(() => unmount());

function createSpeech(voices: typeof VOICES) {
  const said: [string, SayOptions][] = [];
  const speech: Speech = {
    voices: () => voices,
    watchVoices: () => () => undefined,
    say: (text, options) => void said.push([text, options]),
    stop: vi.fn(),
  };
  return { speech, said };
}

async function open(voices = VOICES) {
  Range.prototype.getBoundingClientRect = () => new DOMRect(10, 100, 50, 20);
  const { speech, said } = createSpeech(voices);
  const memory = {
    ...NO_MEMORY,
    recall: async () => ({ ...NOTHING_RECALLED, voices: { zh: 'Lin' } }),
    keepVoice: vi.fn(async () => undefined),
  };
  const opened = await openReader({ html: HTML }, { speech, memory });
  unmount = opened.unmount;
  return { ...opened, speech, said, memory };
}

it('goes on by itself and ends with the article', async () => {
  const { root, said, speech } = await open();
  press('p');
  await vi.waitFor(() => expect(said).toHaveLength(1));
  said[0]?.[1].onEnd();
  said[1]?.[1].onEnd();
  expect(said.map(([text, { language, voice }]) => [text, language, voice])).toEqual([
    ['河边的雾。', 'zh-CN', 'Lin'],
    ['The tide turns.', 'en', undefined],
    ['江面上有一条船。', 'zh-CN', 'Lin'],
  ]);
  said[2]?.[1].onEnd();
  await vi.waitFor(() =>
    expect(action(root, 'play').ariaLabel ?? action(root, 'play').getAttribute('aria-label')).toBe('Play'),
  );
  expect(speech.stop).toHaveBeenCalled();
});

it('pauses by the same key, goes on from there, and back by one', async () => {
  const { root, said, speech } = await open();
  press('p');
  await vi.waitFor(() => expect(said).toHaveLength(1));
  said[0]?.[1].onEnd();
  await vi.waitFor(() => expect(action(root, 'play').getAttribute('aria-label')).toBe('Pause'));
  press('p');
  await vi.waitFor(() => expect(action(root, 'play').getAttribute('aria-label')).toBe('Play'));
  expect(speech.stop).toHaveBeenCalled();
  press('p');
  expect(said.at(-1)?.[0]).toBe('The tide turns.');
  action(root, 'previous-sentence').click();
  expect(said.at(-1)?.[0]).toBe('河边的雾。');
});

it('offers the voices of the language and remembers the chosen one', async () => {
  const { root, memory } = await open();
  press('p');
  const select = await vi.waitFor(() => {
    const found = root.querySelector<HTMLSelectElement>('.speech-voice');
    if (!found) throw new Error('no player');
    return found;
  });
  expect(Array.from(select.options, ({ value }) => value)).toEqual(['Mei', 'Lin']);
  select.value = 'Mei';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(memory.keepVoice).toHaveBeenCalledWith('zh', 'Mei'));
});

it('is not offered where no voice speaks the language', async () => {
  const { root } = await open(VOICES.filter(({ language }) => language === 'en-US'));
  expect(root.querySelector('[data-action="listen"]')).toBeNull();
});

it('puts voices of the very region first', () => {
  expect(findVoices(VOICES, 'zh-TW').map(({ name }) => name)).toEqual(['Lin', 'Mei']);
});
