/** The user's own style on the page, as a constructed sheet: no element, no address, nothing that is parsed as HTML. */
import { useEffect } from 'preact/hooks';
import { toArticleCss } from '../../../utils/settings/readerCss';

/** Keeps the style on the page while the reader is open. @param css as the settings have it */
export function useReaderCss(css: string): void {
  useEffect(() => {
    const text = toArticleCss(css);
    if (text === '') return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [css]);
}
