/** The settings page: groups on the left, one column of settings, each saved as it is changed. */
import { useEffect, useState } from 'preact/hooks';
import { errorCode } from '../../utils/article';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Icon, Mark } from '../controls/Icon';
import { LivePreview } from '../preview/LivePreview';
import { useTranslate, valueKey } from '../text/translate';
import { FIELD_GROUPS, type FieldGroup } from './fields';
import { type PictureHostActions, PictureHosts } from './PictureHosts';
import { Setting } from './Setting';

/** What the settings page needs of the browser. */
export interface OptionsActions extends PictureHostActions {
  readonly saveSettings: (patch: Partial<Settings>) => Promise<Settings>;
  /** Takes a site off the list of those that are always cleaned, and gives its permission back. */
  readonly removeSite: (host: string) => Promise<void>;
  /** @returns how to stop watching */
  readonly watchSettings: (listener: (settings: Settings) => void) => () => void;
}

/** What the settings page is given by its entry point. */
export interface OptionsProps {
  readonly actions: OptionsActions;
  readonly settings: Settings;
  readonly version: string;
}

/** How the last change ended. */
type ChangeStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'saved'; readonly previous: Partial<Settings> }
  | { readonly state: 'failed'; readonly code: string };

/** Root of the settings page. */
export function Options({ actions, settings: initial, version }: OptionsProps) {
  const t = useTranslate();
  const [settings, setSettings] = useState(initial);
  const [status, setStatus] = useState<ChangeStatus>({ state: 'idle' });
  useEffect(() => actions.watchSettings(setSettings), [actions]);

  const change = async (patch: Partial<Settings>, canUndo = true) => {
    const previous = pick(settings, Object.keys(patch) as (keyof Settings)[]);
    setSettings({ ...settings, ...patch });
    try {
      setSettings(await actions.saveSettings(patch));
      setStatus(canUndo ? { state: 'saved', previous } : { state: 'idle' });
    } catch (error) {
      setSettings(settings);
      setStatus({ state: 'failed', code: errorCode(error) });
    }
  };

  const removeSite = async (host: string) => {
    try {
      await actions.removeSite(host);
      setSettings((now) => ({ ...now, cleanedSites: now.cleanedSites.filter((site) => site !== host) }));
    } catch (error) {
      setStatus({ state: 'failed', code: errorCode(error) });
    }
  };

  return (
    <div class="options">
      <header class="options-head">
        <Mark size={32} />
        <h1>{t('options_title')}</h1>
      </header>
      <OptionsNavigation />
      <main class="options-main">
        {FIELD_GROUPS.map((group) => (
          <Group
            key={group.id}
            group={group}
            actions={actions}
            settings={settings}
            onChange={(patch) => void change(patch)}
            onRemoveSite={(host) => void removeSite(host)}
          />
        ))}
        <footer class="options-foot">
          <p>{t('privacy_note')}</p>
          <p>{t('version', [version])}</p>
        </footer>
      </main>
      <ChangeNotice status={status} onUndo={(previous) => void change(previous, false)} />
    </div>
  );
}

function OptionsNavigation() {
  const t = useTranslate();
  return (
    <nav class="options-nav" aria-label={t('options_groups')}>
      <ul>
        {FIELD_GROUPS.map(({ id }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(`group_${id}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly actions: PictureHostActions;
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
  readonly onRemoveSite: (host: string) => void;
}

function Group({ group, actions, ...rest }: GroupProps) {
  const t = useTranslate();
  return (
    <section class="group" id={group.id} aria-labelledby={`${group.id}-title`}>
      <h2 id={`${group.id}-title`}>{t(`group_${group.id}`)}</h2>
      <div class="group-fields">
        {group.fields.map((field) => (
          <Setting key={field.key} field={field} {...rest} />
        ))}
        {group.id === 'images' && <PictureHosts actions={actions} />}
        {group.id === 'saving' && <SavedFile settings={rest.settings} />}
      </div>
    </section>
  );
}

function SavedFile({ settings }: { readonly settings: Settings }) {
  const t = useTranslate();
  return (
    <div class="setting setting-wide" data-setting="preview">
      <div class="setting-words">
        <p class="setting-name">{t('preview')}</p>
        <p class="setting-hint">{t('preview_hint')}</p>
      </div>
      <LivePreview settings={settings} />
    </div>
  );
}

interface ChangeNoticeProps {
  readonly status: ChangeStatus;
  readonly onUndo: (previous: Partial<Settings>) => void;
}

function ChangeNotice({ status, onUndo }: ChangeNoticeProps) {
  const t = useTranslate();
  return (
    <div class="options-status" role="status" data-status={status.state}>
      {status.state === 'saved' && (
        <div class="status" data-status="saved">
          <Icon name="check" />
          <span class="status-text">{t('options_saved')}</span>
          <Button action="undo" weight="text" onClick={() => onUndo(status.previous)}>
            {t('undo')}
          </Button>
        </div>
      )}
      {status.state === 'failed' && (
        <div class="status" data-status="failed">
          <Icon name="warning" />
          <span class="status-text">{t(valueKey('error', status.code))}</span>
        </div>
      )}
    </div>
  );
}

/** @returns the part of the settings with these keys */
function pick(settings: Settings, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}
