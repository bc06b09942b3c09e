/** The first page: what Unbox does, what leaves the machine, where its button is, and an article to try it on. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { parseUrl } from '../../utils/dom/url';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Icon, type IconName, Mark } from '../controls/Icon';
import { Switch } from '../controls/Switch';
import { useTranslate } from '../text/translate';
import { TryIt } from './TryIt';

/** What the page needs of the browser. */
export interface WelcomeActions {
  readonly saveSettings: (patch: Partial<Settings>) => Promise<Settings>;
  /** @returns how to stop watching */
  readonly watchSettings: (listener: (settings: Settings) => void) => () => void;
  /** @returns whether the button is in the toolbar; undefined where the browser does not tell */
  readonly readIsPinned: () => Promise<boolean | undefined>;
  readonly openReader: (clip: Clip) => Promise<unknown>;
  readonly openOptions: () => void;
}

/** What the page is given by its entry point. */
export interface WelcomeProps {
  readonly actions: WelcomeActions;
  readonly settings: Settings;
  /** Whose way of pinning a button is explained. */
  readonly browserName: 'chrome' | 'firefox';
}

const DEEDS: readonly { readonly icon: IconName; readonly key: string; readonly textKey: string }[] = [
  { icon: 'clean', key: 'welcome_clean', textKey: 'welcome_clean_text' },
  { icon: 'reader', key: 'welcome_read', textKey: 'welcome_read_text' },
  { icon: 'save', key: 'welcome_save', textKey: 'welcome_save_text' },
];

/** Root of the first page. */
export function Welcome({ actions, settings, browserName }: WelcomeProps) {
  const t = useTranslate();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Mark size={64} />
        <h1>{t('welcome_title')}</h1>
        <p>{t('welcome_lead')}</p>
      </header>
      <ul class="welcome-deeds">
        {DEEDS.map(({ icon, key, textKey }) => (
          <li key={key}>
            <Icon name={icon} size={20} />
            <h2>{t(key)}</h2>
            <p>{t(textKey)}</p>
          </li>
        ))}
      </ul>
      <TryIt onRead={(clip) => void actions.openReader(clip)} />
      <ProxyChoice actions={actions} settings={settings} />
      <Pin readIsPinned={actions.readIsPinned} browserName={browserName} />
      <footer class="welcome-foot">
        <Button action="options" icon="settings" onClick={actions.openOptions}>
          {t('welcome_options')}
        </Button>
      </footer>
    </main>
  );
}

/** The one thing that leaves the machine, with its switch. */
function ProxyChoice({ actions, settings: initial }: Pick<WelcomeProps, 'actions' | 'settings'>) {
  const t = useTranslate();
  const [settings, setSettings] = useState(initial);
  useLayoutEffect(() => actions.watchSettings(setSettings), [actions]);
  const change = (proxy: boolean) => {
    setSettings({ ...settings, proxy });
    actions.saveSettings({ proxy }).catch(() => setSettings(settings));
  };
  const host = parseUrl(settings.proxyTemplate.replace(/\{\w+\}/, 'x'))?.hostname ?? settings.proxyTemplate;
  return (
    <section class="welcome-part" aria-labelledby="leaves-title">
      <h2 id="leaves-title">{t('welcome_leaves')}</h2>
      <p>{t('welcome_leaves_text')}</p>
      <div class="welcome-switch">
        <div>
          <label for="proxy">{t('option_proxy')}</label>
          <p id="proxy-hint">{t(settings.proxy ? 'welcome_proxy_on' : 'welcome_proxy_off', [host])}</p>
        </div>
        <Switch id="proxy" describedBy="proxy-hint" isOn={settings.proxy} onChange={change} />
      </div>
    </section>
  );
}

function Pin({
  readIsPinned,
  browserName,
}: Pick<WelcomeProps, 'browserName'> & Pick<WelcomeActions, 'readIsPinned'>) {
  const t = useTranslate();
  const [isPinned, setIsPinned] = useState<boolean>();
  useEffect(() => {
    const read = () => void readIsPinned().then(setIsPinned, () => undefined /* the steps are shown */);
    read();
    const timer = setInterval(read, 2000);
    return () => clearInterval(timer);
  }, [readIsPinned]);
  const steps = browserName === 'firefox' ? 'welcome_pin_firefox' : 'welcome_pin_chrome';
  return (
    <section class="welcome-part" aria-labelledby="pin-title">
      <h2 id="pin-title">{t('welcome_pin')}</h2>
      <p class="welcome-pin" role="status" data-pinned={isPinned}>
        <Icon name={isPinned ? 'check' : 'pin'} />
        {t(isPinned ? 'welcome_pinned' : steps)}
      </p>
    </section>
  );
}
