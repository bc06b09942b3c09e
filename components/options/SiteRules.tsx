/** The sites that Unbox knows in particular: a list to look at. */
import { SITE_RULES } from '../../utils/sites/index';
import { translateCount, useTranslate } from '../text/translate';

/** Closed at first: it is long, and nothing in it has to be done. */
export function SiteRules() {
  const t = useTranslate();
  return (
    <details class="rules">
      <summary>{translateCount(t, 'rules', SITE_RULES.length)}</summary>
      <ul>
        {SITE_RULES.map(({ id, matches }) => (
          <li key={id}>
            <bdi>{matches.map(toShortPattern).join(', ')}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** @returns a match pattern as people write an address */
function toShortPattern(pattern: string): string {
  return pattern
    .replace(/^\*:\/\//, '')
    .replace(/^\*\./, '')
    .replace(/\/\*$/, '');
}
