/** Renders a component into jsdom with the real English messages. */
import { type ComponentChildren, render } from 'preact';
import { TranslateContext } from '../../../components/text/translate';
import { createTranslator } from './translator';

const t = createTranslator('en');

/** @returns the box it was rendered into; call `unmount` when done */
export function mount(content: ComponentChildren): {
  readonly root: HTMLElement;
  readonly unmount: () => void;
} {
  const root = document.createElement('div');
  document.body.append(root);
  render(<TranslateContext.Provider value={t}>{content}</TranslateContext.Provider>, root);
  return {
    root,
    unmount: () => {
      render(null, root);
      root.remove();
    },
  };
}

/** @returns the button, input or link with this `data-action`; fails the test if it is not there */
export function action(root: ParentNode, name: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(`[data-action="${name}"]`);
  if (!element) throw new Error(`no action ${name}`);
  return element;
}
