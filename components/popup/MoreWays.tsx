/** What else can be made of the article, one line each. */
import { Button } from '../controls/Button';
import { useTranslate } from '../text/translate';
import { Row } from './Row';
import type { PopupModel } from './usePopup';

/** Everything that the four main actions are not. */
export function MoreWays({ popup }: { readonly popup: PopupModel }) {
  const t = useTranslate();
  const { more } = popup;
  const ways = [
    { action: 'copy-rich', label: 'copy_rich', run: more.copyRich },
    { action: 'copy-plain', label: 'copy_plain', run: more.copyPlain },
    { action: 'save-page', label: 'save_html_page', run: more.savePage },
    { action: 'obsidian', label: 'send_to_obsidian', run: more.sendToObsidian },
    { action: 'print', label: 'print', run: more.print },
    { action: 'saves', label: 'save_tabs', run: more.openSaves },
  ];
  return (
    <Row
      fact="more-ways"
      summary={t('more_ways')}
      renderContent={() => (
        <ul class="more-ways">
          {ways.map(({ action, label, run }) => (
            <li key={action}>
              <Button
                action={action}
                weight="quiet"
                isDisabled={popup.status.state === 'working'}
                onClick={run}
              >
                {t(label)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    />
  );
}
