/** Pages to choose from. */
import { useEffect, useState } from 'preact/hooks';
import { parseHttpUrl } from '../../utils/dom/url';
import type { PageToSave } from '../../utils/save/batch';
import { useTranslate } from '../text/translate';

/** The pages, which of them are chosen at first, and who is told what is chosen. */
export interface PageChecklistProps {
  readonly pages: readonly PageToSave[];
  readonly isChosen?: (page: PageToSave) => boolean;
  readonly onChange: (chosen: readonly PageToSave[]) => void;
}

/** A list of check boxes with one for all. */
export function PageChecklist({ pages, isChosen = () => true, onChange }: PageChecklistProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<ReadonlySet<PageToSave>>(() => new Set(pages.filter(isChosen)));
  useEffect(() => onChange(pages.filter((page) => chosen.has(page))), [pages, chosen, onChange]);
  const toggle = (page: PageToSave) => {
    const next = new Set(chosen);
    if (!next.delete(page)) next.add(page);
    setChosen(next);
  };
  if (pages.length === 0) return <p class="saves-empty">{t('saves_no_pages')}</p>;
  const areAll = chosen.size === pages.length;
  return (
    <ul class="saves-list">
      <li>
        <label class="saves-page saves-all">
          <input
            type="checkbox"
            data-action="choose-all"
            checked={areAll}
            onChange={() => setChosen(areAll ? new Set() : new Set(pages))}
          />
          <span class="saves-name">{t('saves_all')}</span>
          <span class="saves-state">{t('saves_chosen', [String(chosen.size), String(pages.length)])}</span>
        </label>
      </li>
      {pages.map((page, index) => (
        <li key={index}>
          <label class="saves-page">
            <input type="checkbox" checked={chosen.has(page)} onChange={() => toggle(page)} />
            <PageName page={page} />
          </label>
        </li>
      ))}
    </ul>
  );
}

/** A page's title and host, or its address where no title is known. */
export function PageName({ page }: { readonly page: PageToSave }) {
  const host = parseHttpUrl(page.url)?.hostname.replace(/^www\./, '');
  return (
    <span class="saves-name" title={page.url}>
      <bdi class="saves-page-title">{page.title ?? page.url}</bdi>
      {page.title && host && <bdi class="saves-host">{host}</bdi>}
    </span>
  );
}
