// @vitest-environment jsdom
import { useEffect } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MissingPictures } from '../../../../components/saving/MissingPictures';
import { StatusLine } from '../../../../components/saving/StatusLine';
import { Unfinished } from '../../../../components/saving/Unfinished';
import { type SaveActions, useSave } from '../../../../components/saving/useSave';
import type { JobStatus, Progress, SaveResult } from '../../../../utils/messaging/protocol';
import { action, mount } from '../mount';
import { createClip } from '../sample';
import { createSaveActions, SAVED } from '../saveActions';

const INCOMPLETE: SaveResult = {
  ...SAVED,
  pictures: 1,
  missing: [
    { src: 'https://img.example.org/a/b/1.png', reason: 'unreachable' },
    { src: 'https://img.example.org/2.png', reason: 'too-large' },
  ],
};
let unmount = () => {};
afterEach(() => unmount());

function Saving({ actions, earlier }: { readonly actions: SaveActions; readonly earlier?: JobStatus }) {
  const saving = useSave(actions);
  useEffect(() => {
    if (earlier) saving.resume(earlier);
    else void saving.run((jobId) => actions.save({ jobId, clip: createClip() }));
  }, []);
  return (
    <>
      <StatusLine status={saving.status} onShow={() => undefined} />
      <MissingPictures status={saving.status} />
    </>
  );
}

function open(changes: Partial<SaveActions>, earlier?: JobStatus) {
  const actions = { ...createSaveActions(), ...changes };
  const mounted = mount(<Saving actions={actions} earlier={earlier} />);
  unmount = mounted.unmount;
  const { root } = mounted;
  const waitForText = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));
  return { root, actions, waitForText };
}

describe('a save that takes its time', () => {
  it('says how far it is, and is cancelled under its own id', async () => {
    let tell: (progress: Progress) => void = () => undefined;
    const cancel = vi.fn(async () => undefined);
    const { root, actions, waitForText } = open({
      save: vi.fn(() => new Promise<never>(() => {})),
      watch: (_, listener) => {
        tell = listener;
        return () => undefined;
      },
      cancel,
    });
    await waitForText('Saving…');
    expect(root.querySelector('[data-action="cancel"]')).toBeNull();
    tell({ phase: 'fetching', done: 3, total: 8 });
    await waitForText('Fetching images: 3 of 8');
    action(root, 'cancel').click();
    const order = vi.mocked(actions.save).mock.calls[0]?.[0];
    expect(cancel).toHaveBeenCalledWith(order?.jobId);
  });

  it('is taken up again by a popup that is opened later', async () => {
    const { actions, waitForText } = open({}, { state: 'working', jobId: 'j7' });
    await waitForText('Saved');
    expect(actions.awaitJob).toHaveBeenCalledWith('j7');
    expect(actions.save).not.toHaveBeenCalled();
  });
});

describe('a file without some of its pictures', () => {
  it('lists them with their reasons, and asks for their hosts before it tries again', async () => {
    const findBarredHosts = vi.fn(async () => ['*://img.example.org/*']);
    const { root, actions, waitForText } = open({ save: async () => INCOMPLETE, findBarredHosts });
    await waitForText('2 images stay links');
    expect(findBarredHosts).toHaveBeenCalledWith(['https://img.example.org/a/b/1.png']);
    const lines = [...root.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines).toEqual([
      'img.example.org/…/1.pngnot reachable',
      'img.example.org/…/2.pnglarger than 20 MB',
    ]);
    action(root, 'retry-pictures').click();
    expect(actions.allowHosts).toHaveBeenCalledWith(['*://img.example.org/*']);
    await vi.waitFor(() => expect(actions.retry).toHaveBeenCalledWith('j'));
    await vi.waitFor(() => expect(root.querySelector('[data-fact="missing"]')).toBeNull());
  });

  it('does not try again when the user refuses', async () => {
    const allowHosts = vi.fn(async () => false);
    const { root, actions, waitForText } = open({
      save: async () => INCOMPLETE,
      findBarredHosts: async () => ['*://img.example.org/*'],
      allowHosts,
    });
    await waitForText('2 images stay links');
    action(root, 'retry-pictures').click();
    await vi.waitFor(() => expect(allowHosts).toHaveBeenCalled());
    expect(actions.retry).not.toHaveBeenCalled();
  });

  it('tries again without a question where nothing is to be allowed', async () => {
    const { root, actions, waitForText } = open({ save: async () => INCOMPLETE });
    await waitForText('2 images stay links');
    action(root, 'retry-pictures').click();
    expect(actions.allowHosts).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(actions.retry).toHaveBeenCalledWith('j'));
  });
});

describe('saves of an earlier run of the browser', () => {
  const openUnfinished = (results: SaveResult[]) => {
    const actions = {
      readUnfinished: async () => [{ title: '三张旧地图' }, { title: 'Town gates' }],
      finishUnfinished: vi.fn(async () => results),
      discardUnfinished: vi.fn(async () => undefined),
    };
    const mounted = mount(<Unfinished actions={actions} />);
    unmount = mounted.unmount;
    return { actions, root: mounted.root };
  };

  it('are offered, finished, and then no longer offered', async () => {
    const { root, actions } = openUnfinished([SAVED, SAVED]);
    await vi.waitFor(() => expect(root.textContent).toContain('2 saves were not finished'));
    expect(root.querySelector('[data-fact]')?.getAttribute('title')).toBe('三张旧地图\nTown gates');
    action(root, 'finish').click();
    await vi.waitFor(() => expect(root.textContent).toBe(''));
    expect(actions.finishUnfinished).toHaveBeenCalledTimes(1);
  });

  it('that cannot be finished are named', async () => {
    const { root } = openUnfinished([SAVED, { state: 'failed', jobId: 'x', reason: 'tab-gone' }]);
    await vi.waitFor(() => expect(root.textContent).toContain('2 saves were not finished'));
    action(root, 'finish').click();
    await vi.waitFor(() => expect(root.textContent).toContain('1 save could not be finished'));
  });

  it('are forgotten on request', async () => {
    const { root, actions } = openUnfinished([]);
    await vi.waitFor(() => expect(root.textContent).toContain('2 saves were not finished'));
    action(root, 'discard').click();
    await vi.waitFor(() => expect(root.textContent).toBe(''));
    expect(actions.discardUnfinished).toHaveBeenCalledTimes(1);
  });
});
