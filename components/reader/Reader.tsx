/** The reader view: one article, set for reading. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Clip, type ErrorCode, errorCode } from '../../utils/article';
import { NOTHING_RECALLED, type ReaderMemory, type Recalled } from '../../utils/reader/memory';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import type { SaveActions } from '../saving/useSave';
import { useTranslate, valueKey } from '../text/translate';
import { ReaderView } from './ReaderView';
import type { RefererActions } from './refererGate';
import type { Speech } from './speech/speech';

/** What the reader needs of the browser. */
export interface ReaderActions extends SaveActions {
  readonly readClip: (id: string) => Promise<Clip | undefined>;
  readonly saveSettings: (patch: Partial<Settings>) => Promise<Settings>;
  /** @returns how to stop watching */
  readonly watchSettings: (listener: (settings: Settings) => void) => () => void;
  /** Shows the theme on the page. */
  readonly applyTheme: (theme: Settings['theme']) => void;
  /** For pictures whose host wants its own Referer. */
  readonly referers: RefererActions;
  readonly memory: ReaderMemory;
  readonly copyText: (text: string) => Promise<void>;
  /** Absent where the browser cannot speak. */
  readonly speech: Speech | undefined;
}

/** What the reader is given by its page. */
export interface ReaderProps {
  /** Id of the kept article, from the page's address. */
  readonly id: string;
  readonly actions: ReaderActions;
  readonly settings: Settings;
}

type ReaderState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly clip: Clip; readonly recalled: Recalled }
  | { readonly state: 'missing' }
  | { readonly state: 'error'; readonly code: ErrorCode };

/** Root of the reader. */
export function Reader({ id, actions, settings: initialSettings }: ReaderProps) {
  const view = useClip(id, actions);
  const [settings, change] = useSettings(actions, initialSettings);
  if (view.state !== 'ready') return <ReaderNotice view={view} />;
  const { clip, recalled } = view;
  return <ReaderView {...{ clip, recalled, actions, settings }} onSettings={change} />;
}

function useClip(id: string, actions: ReaderActions): ReaderState {
  const [view, setView] = useState<ReaderState>({ state: 'loading' });
  useEffect(() => {
    readWhole(id, actions).then(setView, (error) => setView({ state: 'error', code: errorCode(error) }));
  }, [id, actions]);
  return view;
}

/** What is remembered comes with the article: how it is set must not change before the reader's eyes. */
async function readWhole(id: string, { readClip, memory }: ReaderActions): Promise<ReaderState> {
  const clip = await readClip(id);
  if (!clip) return { state: 'missing' };
  if (clip.isPrivate) return { state: 'ready', clip, recalled: NOTHING_RECALLED };
  const recalled = await memory.recall(clip.article.url).catch(() => NOTHING_RECALLED);
  return { state: 'ready', clip, recalled };
}

function useSettings(
  actions: ReaderActions,
  initial: Settings,
): [Settings, (patch: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(initial);
  // before the page is painted: a change that comes right after it would be missed
  useLayoutEffect(
    () =>
      actions.watchSettings((next) => {
        actions.applyTheme(next.theme);
        setSettings(next);
      }),
    [actions],
  );
  const change = (patch: Partial<Settings>) => {
    if (patch.theme) actions.applyTheme(patch.theme);
    setSettings({ ...settings, ...patch });
    actions
      .saveSettings(patch)
      .catch(() => undefined /* the page keeps what was chosen until it is closed */);
  };
  return [settings, change];
}

function ReaderNotice({ view }: { readonly view: Exclude<ReaderState, { state: 'ready' }> }) {
  const t = useTranslate();
  if (view.state === 'loading') {
    return (
      <main class="reader" data-reader-state="loading" aria-busy="true" aria-label={t('reading_page')} />
    );
  }
  const isMissing = view.state === 'missing';
  return (
    <main class="reader reader-notice" data-reader-state={view.state}>
      <Icon name={isMissing ? 'page' : 'warning'} size={32} />
      <h1>{t(isMissing ? 'reader_missing_title' : 'problem_title')}</h1>
      <p>{isMissing ? t('reader_missing_text') : t(valueKey('error', view.code))}</p>
      {!isMissing && (
        <Button action="reload" icon="retry" onClick={() => location.reload()}>
          {t('retry')}
        </Button>
      )}
    </main>
  );
}
