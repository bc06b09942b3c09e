/** A save is waited for, whatever becomes of its messages. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Clip, UnboxError } from '../../../utils/article';
import { send } from '../../../utils/messaging/messenger';
import type { SaveResult } from '../../../utils/messaging/protocol';
import { retryJob, saveClip } from '../../../utils/messaging/saveClip';

vi.mock('../../../utils/messaging/messenger', () => ({ send: vi.fn() }));

const order = { jobId: 'j', clip: {} as Clip };
const saved: SaveResult = { state: 'saved', jobId: 'j', fileName: 'a.md', bytes: 1, downloadId: 2 };
const never = () => new Promise<never>(() => undefined);
const names = () => vi.mocked(send).mock.calls.map(([name]) => name);

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(send).mockReset();
});
afterEach(() => vi.useRealTimers());

test('an answer that comes is the result', async () => {
  vi.mocked(send).mockResolvedValueOnce(saved);
  expect(await saveClip(order)).toBe(saved);
  expect(names()).toEqual(['save-clip']);
});

test('a lost answer is asked for by the job, however long it takes', async () => {
  vi.mocked(send).mockImplementationOnce(never).mockImplementationOnce(never).mockResolvedValueOnce(saved);
  const result = saveClip(order);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await result).toBe(saved);
  expect(names()).toEqual(['save-clip', 'await-job', 'await-job']);
});

test('a job that never arrived is sent again', async () => {
  vi.mocked(send).mockImplementationOnce(never).mockResolvedValueOnce(undefined).mockResolvedValueOnce(saved);
  const result = saveClip(order);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await result).toBe(saved);
  expect(names()).toEqual(['save-clip', 'await-job', 'save-clip']);
});

test('a background that ends again and again is asked again and again', async () => {
  const gone = new UnboxError('unexpected');
  vi.mocked(send).mockRejectedValueOnce(gone).mockRejectedValueOnce(gone).mockResolvedValueOnce(saved);
  const result = saveClip(order);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await result).toBe(saved);
  expect(names()).toEqual(['save-clip', 'await-job', 'await-job']);
});

test('a retry is waited for by its job, too', async () => {
  vi.mocked(send).mockRejectedValueOnce(new Error('port closed')).mockResolvedValueOnce(saved);
  const result = retryJob('j');
  await vi.advanceTimersByTimeAsync(5000);
  expect(await result).toBe(saved);
  expect(names()).toEqual(['retry-job', 'await-job']);
});

test('a background that cannot be reached is an error, not silence', async () => {
  vi.mocked(send).mockRejectedValue(new UnboxError('unexpected'));
  const result = expect(saveClip(order)).rejects.toThrow('unexpected');
  await vi.advanceTimersByTimeAsync(10_000);
  await result;
  expect(send).toHaveBeenCalledTimes(8);
});
