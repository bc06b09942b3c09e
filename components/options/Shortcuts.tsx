/** The browser-wide shortcuts as they are now, and the keys of the popup. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { useTranslate } from '../text/translate';
import type { PanelProps } from './panels';

/** What the list needs of the browser. */
export interface ShortcutActions {
  /** The commands of the extension with their keys; '' where none are set. */
  readonly readShortcuts: () => Promise<
    readonly { readonly name: string; readonly description: string; readonly keys: string }[]
  >;
  /** Opens the browser's own page for shortcuts. */
  readonly openShortcutSettings: () => Promise<void>;
}

/** Keys that work while the popup is open, with the message that says what they do. */
const POPUP_KEYS = [
  ['R', 'reader_view'],
  ['S', 'save_markdown'],
  ['C', 'copy_markdown'],
] as const;

/** What commands do, in the language of the interface: the browser tells it in its own. */
const COMMANDS: Readonly<Record<string, string>> = {
  _execute_action: 'open_popup',
  'open-reader': 'reader_view',
  'save-article': 'menu_save_article',
  'copy-markdown': 'copy_markdown',
  'clean-page': 'clean_page',
};

/** Commands first; the browser alone may change them. */
export function Shortcuts({ actions }: PanelProps) {
  const t = useTranslate();
  const [commands, setCommands] = useState<Awaited<ReturnType<ShortcutActions['readShortcuts']>>>([]);
  useEffect(() => {
    const read = () => void actions.readShortcuts().then(setCommands, () => undefined /* none are shown */);
    read();
    addEventListener('focus', read); // they may have been changed in another tab
    return () => removeEventListener('focus', read);
  }, [actions]);
  return (
    <>
      {commands.length > 0 && (
        <>
          <ul class="keys" data-list="commands">
            {commands.map(({ name, description, keys }) => (
              <Keys
                key={name}
                text={COMMANDS[name] ? t(COMMANDS[name]) : description}
                keys={keys || t('no_keys')}
              />
            ))}
          </ul>
          <Button
            action="change-shortcuts"
            icon="external"
            onClick={() => void actions.openShortcutSettings()}
          >
            {t('change_shortcuts')}
          </Button>
        </>
      )}
      <p class="keys-title">{t('popup_keys')}</p>
      <ul class="keys" data-list="popup-keys">
        {POPUP_KEYS.map(([keys, textKey]) => (
          <Keys key={keys} text={t(textKey)} keys={keys} />
        ))}
      </ul>
    </>
  );
}

function Keys({ text, keys }: { readonly text: string; readonly keys: string }) {
  return (
    <li>
      <span>{text}</span>
      <kbd>{keys}</kbd>
    </li>
  );
}
