/** What the settings page has besides single settings: lists of the browser's, files, tests. */
import type { FunctionComponent } from 'preact';
import type { Settings } from '../../utils/settings/schema';
import { About, type AboutActions } from './About';
import { type AccessActions, OtherAccess, PictureHosts } from './AccessLists';
import { type BackupActions, Export, Reset } from './Backup';
import { Import } from './Import';
import { type ProxyActions, ProxyTest } from './ProxyTest';
import { SavedPages, type SavedPagesActions } from './SavedPages';
import { type ShortcutActions, Shortcuts } from './Shortcuts';
import { SiteRules } from './SiteRules';

/** What panels need of the browser. */
export interface PanelActions
  extends AccessActions,
    AboutActions,
    BackupActions,
    ProxyActions,
    SavedPagesActions,
    ShortcutActions {}

/** What every panel is given. */
export interface PanelProps {
  readonly actions: PanelActions;
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}

/** A line of the page. Its name is `panel_<id>`, its explanation `panel_<id>_hint`. */
export interface Panel {
  readonly id: string;
  /** The group it ends. */
  readonly groupId: string;
  readonly Content: FunctionComponent<PanelProps>;
  /** Whether it stands beside its words, as a single button does. */
  readonly isNarrow?: true;
}

/** All panels, in the order of the page. */
export const PANELS: readonly Panel[] = [
  { id: 'proxyTest', groupId: 'images', Content: ProxyTest },
  { id: 'savedPages', groupId: 'saving', Content: SavedPages, isNarrow: true },
  { id: 'pictureHosts', groupId: 'sites', Content: PictureHosts },
  { id: 'otherAccess', groupId: 'sites', Content: OtherAccess },
  { id: 'siteRules', groupId: 'sites', Content: SiteRules },
  { id: 'shortcuts', groupId: 'shortcuts', Content: Shortcuts },
  { id: 'export', groupId: 'backup', Content: Export, isNarrow: true },
  { id: 'import', groupId: 'backup', Content: Import },
  { id: 'reset', groupId: 'backup', Content: Reset, isNarrow: true },
  { id: 'about', groupId: 'about', Content: About },
];
