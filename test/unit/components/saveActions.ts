/** Saving as components see it, without a browser. */
import { vi } from 'vitest';
import type { SaveActions } from '../../../components/saving/useSave';
import type { SaveResult } from '../../../utils/messaging/protocol';

/** A save that went well. */
export const SAVED: Extract<SaveResult, { state: 'saved' }> = {
  state: 'saved',
  jobId: 'j',
  fileName: '三张旧地图.md',
  bytes: 18_244,
  downloadId: 7,
};

/** @returns actions that all succeed */
export function createSaveActions(): SaveActions {
  return {
    save: vi.fn(async () => SAVED),
    retry: vi.fn(async () => SAVED),
    awaitJob: vi.fn(async () => SAVED),
    cancel: vi.fn(async () => undefined),
    watch: vi.fn(() => () => undefined),
    findBarredHosts: vi.fn(async () => []),
    allowHosts: vi.fn(async () => true),
    show: vi.fn(async () => undefined),
    copy: vi.fn(async () => undefined),
  };
}
