/** What was done to the page, group by group, each with its own undo while the page is cleaned. */
import type { ChangeGroup, CleanReport } from '../../utils/article';
import { Button } from '../controls/Button';
import { countRemoved } from '../text/facts';
import { translateCount, useTranslate } from '../text/translate';
import { Row } from './Row';

/** Groups in the order people ask for them. */
export const CHANGE_GROUPS: readonly ChangeGroup[] = ['images', 'clutter', 'trackers', 'links', 'text'];

/** What was changed, and how to take a group back; without `onUndo` the page itself is unchanged. */
export interface ChangesProps {
  readonly report: CleanReport;
  readonly onUndo?: (group: ChangeGroup) => void;
}

/** The line "14 things removed" and the list behind it. */
export function Changes({ report, onUndo }: ChangesProps) {
  const t = useTranslate();
  const removed = countRemoved(report);
  const groups = CHANGE_GROUPS.filter((group) => report[group] > 0);
  const summary = removed > 0 ? translateCount(t, 'removed', removed) : t('removed_none');
  const isWorthALook = onUndo !== undefined || groups.some((group) => group !== 'images');
  if (groups.length === 0 || !isWorthALook) return <Row fact="removed" summary={summary} />;
  return (
    <Row
      fact="removed"
      summary={summary}
      renderContent={() => (
        <ul class="changes">
          {groups.map((group) => (
            <li key={group} data-change={group}>
              <span>{translateCount(t, `change_${group}`, report[group])}</span>
              {onUndo && (
                <Button
                  action="undo-group"
                  weight="text"
                  label={t('undo_group', [translateCount(t, `change_${group}`, report[group])])}
                  onClick={() => onUndo(group)}
                >
                  {t('undo')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    />
  );
}
