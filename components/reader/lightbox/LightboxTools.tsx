/** Buttons of the lightbox. */
import { Button } from '../../controls/Button';
import { useTranslate } from '../../text/translate';

/** Which picture is shown, and what can be done. */
export interface LightboxToolsProps {
  /** Counted from 1. */
  readonly place: number;
  readonly count: number;
  readonly canShrink: boolean;
  readonly canGrow: boolean;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onZoom: (by: 1 | -1) => void;
}

/** Turning only where there is more than one picture. */
export function LightboxTools({ place, count, canShrink, canGrow, onTurn, onZoom }: LightboxToolsProps) {
  const t = useTranslate();
  return (
    <div class="lightbox-tools">
      {count > 1 && (
        <>
          <Button
            action="previous-picture"
            weight="quiet"
            icon="previous"
            label={t('previous_picture')}
            onClick={() => onTurn(-1)}
          />
          <span class="lightbox-count" role="status">
            {place} / {count}
          </span>
          <Button
            action="next-picture"
            weight="quiet"
            icon="next"
            label={t('next_picture')}
            onClick={() => onTurn(1)}
          />
        </>
      )}
      <Button
        action="zoom-out"
        weight="quiet"
        icon="minus"
        label={t('zoom_out')}
        isDisabled={!canShrink}
        onClick={() => onZoom(-1)}
      />
      <Button
        action="zoom-in"
        weight="quiet"
        icon="plus"
        label={t('zoom_in')}
        isDisabled={!canGrow}
        onClick={() => onZoom(1)}
      />
    </div>
  );
}
