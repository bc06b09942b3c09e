/** The settings page: groups on the left, one column of settings, the file they make beside them. */
import { useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Mark } from '../controls/Icon';
import { LivePreview } from '../preview/LivePreview';
import { translateCount, useTranslate } from '../text/translate';
import { ChangeNotice } from './ChangeNotice';
import { OptionsNavigation } from './OptionsNavigation';
import type { PanelActions } from './panels';
import { SearchField } from './SearchField';
import { Setting } from './Setting';
import { SettingBox } from './SettingBox';
import { type SyncActions, SyncNote } from './SyncNote';
import { findSettings, type ShownGroup } from './search';
import { type SettingsActions, type SettingsModel, useSettings } from './useSettings';

/** What the settings page needs of the browser. */
export interface OptionsActions extends SettingsActions, PanelActions, SyncActions {}

/** What the settings page is given by its entry point. */
export interface OptionsProps {
  readonly actions: OptionsActions;
  readonly settings: Settings;
}

/** Root of the settings page. */
export function Options({ actions, settings: initial }: OptionsProps) {
  const t = useTranslate();
  const model = useSettings(actions, initial);
  const [query, setQuery] = useState('');
  const groups = useMemo(() => findSettings(t, query), [t, query]);
  const count = groups.reduce((sum, { fields, panels }) => sum + fields.length + panels.length, 0);
  return (
    <div class="options">
      <header class="options-head">
        <Mark size={32} />
        <h1>{t('options_title')}</h1>
        <SearchField value={query} onChange={setQuery} />
      </header>
      <OptionsNavigation ids={groups.map(({ id }) => id)} />
      <main class="options-main">
        <p class={query === '' ? 'visually-hidden' : 'options-found'} role="status" data-found={count}>
          {query !== '' && (count > 0 ? translateCount(t, 'settings_found', count) : t('settings_none'))}
        </p>
        {groups.map((group) => (
          <Group key={group.id} group={group} actions={actions} model={model} />
        ))}
        {count === 0 && (
          <Button action="clear-search" onClick={() => setQuery('')}>
            {t('clear_search')}
          </Button>
        )}
      </main>
      <aside class="options-preview" aria-label={t('preview')}>
        <h2>{t('preview')}</h2>
        <p class="setting-hint">{t('preview_hint')}</p>
        <LivePreview settings={model.settings} />
      </aside>
      <ChangeNotice status={model.status} onUndo={model.undo} />
    </div>
  );
}

interface GroupProps {
  readonly group: ShownGroup;
  readonly actions: OptionsActions;
  readonly model: SettingsModel;
}

function Group({ group, actions, model }: GroupProps) {
  const t = useTranslate();
  const { settings, change } = model;
  return (
    <section class="group" id={group.id} aria-labelledby={`${group.id}-title`}>
      <h2 id={`${group.id}-title`}>{t(`group_${group.id}`)}</h2>
      <div class="group-fields">
        {group.fields.map((field) => (
          <Setting
            key={field.key}
            field={field}
            settings={settings}
            onChange={change}
            onRemoveSite={model.removeSite}
          />
        ))}
        {group.id === 'general' && settings.sync && <SyncNote actions={actions} />}
        {group.panels.map(({ id, Content, isNarrow }) => (
          <SettingBox
            key={id}
            id={id}
            name={t(`panel_${id}`)}
            hint={t(`panel_${id}_hint`)}
            isWide={!isNarrow}
          >
            <Content actions={actions} settings={settings} onChange={change} />
          </SettingBox>
        ))}
      </div>
    </section>
  );
}
