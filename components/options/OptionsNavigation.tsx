/** The list of groups; the one in view is marked. */
import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../text/translate';

/** @param ids the groups that are shown, in the order of the page */
export function OptionsNavigation({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslate();
  const current = useGroupInView(ids);
  return (
    <nav class="options-nav" aria-label={t('options_groups')}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {t(`group_${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** @returns the last group whose title has passed the upper part of the window */
function useGroupInView(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const page = document;
    const read = () => {
      const isAtEnd = innerHeight + scrollY >= page.documentElement.scrollHeight - 2;
      const passed = ids.filter((id) => (page.getElementById(id)?.getBoundingClientRect().top ?? 0) < 160);
      setCurrent(isAtEnd && scrollY > 0 ? ids.at(-1) : (passed.at(-1) ?? ids[0]));
    };
    read();
    addEventListener('scroll', read, { passive: true });
    return () => removeEventListener('scroll', read);
  }, [ids.join()]);
  return current;
}
