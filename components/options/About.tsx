/** Version, what leaves the machine, and the way back to the first page. */
import { Button } from '../controls/Button';
import { useTranslate } from '../text/translate';
import type { PanelProps } from './panels';

/** What the last lines need of the browser. */
export interface AboutActions {
  readonly version: string;
  readonly openWelcome: () => void;
}

/** Facts about this installation. */
export function About({ actions }: PanelProps) {
  const t = useTranslate();
  return (
    <>
      <p class="setting-hint about-version">{t('version', [actions.version])}</p>
      <Button action="open-welcome" weight="outlined" onClick={actions.openWelcome}>
        {t('open_welcome')}
      </Button>
    </>
  );
}
