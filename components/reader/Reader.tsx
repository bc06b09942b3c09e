/** The reader view: one article, set for reading. */
import { useEffect, useState } from 'preact/hooks';
import { type Clip, type ErrorCode, errorCode } from '../../utils/article';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { MissingPictures } from '../saving/MissingPictures';
import { type SaveActions, useSave } from '../saving/useSave';
import { useTranslate, valueKey } from '../text/translate';
import { ReaderArticle } from './ReaderArticle';
import { ReaderBar } from './ReaderBar';
import type { RefererActions } from './refererGate';

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
}

/** What the reader is given by its page. */
export interface ReaderProps {
  /** Id of the kept article, from the page's address. */
  readonly id: string;
  readonly actions: ReaderActions;
  readonly settings: Settings;
}

type ReaderView =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly clip: Clip }
  | { readonly state: 'missing' }
  | { readonly state: 'error'; readonly code: ErrorCode };

/** Root of the reader. */
export function Reader({ id, actions, settings: initialSettings }: ReaderProps) {
  const t = useTranslate();
  const view = useClip(id, actions);
  const [settings, change] = useSettings(actions, initialSettings);
  const saving = useSave(actions);
  if (view.state !== 'ready') return <ReaderNotice view={view} />;
  const { clip } = view;
  return (
    <div class="reader" data-reader-state="ready" data-font={settings.readerFont}>
      <a class="skip" href="#article">
        {t('skip_to_article')}
      </a>
      <ReaderBar
        url={clip.article.url}
        status={saving.status}
        settings={settings}
        onChange={change}
        onSave={() => void saving.run((jobId) => actions.save({ jobId, clip }))}
        onCopy={() => void saving.attempt(() => actions.copy(clip), { state: 'copied' })}
        onShow={(downloadId) =>
          void saving.attempt(async () => void (await actions.show(downloadId)), saving.status)
        }
      />
      <main>
        <MissingPictures status={saving.status} />
        <ReaderArticle clip={clip} settings={settings} referers={actions.referers} />
      </main>
    </div>
  );
}

function useClip(id: string, actions: ReaderActions): ReaderView {
  const [view, setView] = useState<ReaderView>({ state: 'loading' });
  useEffect(() => {
    actions.readClip(id).then(
      (clip) => setView(clip ? { state: 'ready', clip } : { state: 'missing' }),
      (error) => setView({ state: 'error', code: errorCode(error) }),
    );
  }, [id, actions]);
  return view;
}

function useSettings(
  actions: ReaderActions,
  initial: Settings,
): [Settings, (patch: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(initial);
  useEffect(
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

function ReaderNotice({ view }: { readonly view: Exclude<ReaderView, { state: 'ready' }> }) {
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
