/** The switch "Always clean this site": a setting for sites of ours, a permission for all others. */
import { useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { parseHttpUrl } from '../../utils/dom/url';
import type { Settings } from '../../utils/settings/schema';
import { SITE_RULES } from '../../utils/sites/index';
import { matchSiteRule } from '../../utils/sites/match';
import { Switch } from '../controls/Switch';
import { useTranslate } from '../text/translate';
import type { PopupModel } from './usePopup';

/** The clip (whose site it is), the settings as the popup found them, and the popup's model. */
export interface AlwaysCleanProps {
  readonly clip: Clip;
  readonly settings: Settings;
  readonly popup: PopupModel;
}

/** Not shown in private windows, where nothing is remembered. */
export function AlwaysClean({ clip, settings, popup }: AlwaysCleanProps) {
  const t = useTranslate();
  const { url } = clip.article;
  const host = parseHttpUrl(url)?.hostname;
  const isOurs = matchSiteRule(url, SITE_RULES)?.automatic === true;
  const wasOn = isOurs ? settings.cleanAutomatically : settings.cleanedSites.includes(host ?? '');
  const [isOn, setIsOn] = useState(wasOn);
  if (!host || clip.isPrivate) return null;
  const change = (wanted: boolean) => {
    setIsOn(wanted);
    // The permission must be asked for inside the user's gesture: nothing may be awaited before it.
    popup.setAlwaysClean({ host, isOurs, isOn: wanted }).then(setIsOn);
  };
  return (
    <div class="always-clean">
      <label for="always-clean">{t('always_clean', [host.replace(/^www\./, '')])}</label>
      <Switch id="always-clean" isOn={isOn} onChange={change} />
    </div>
  );
}
