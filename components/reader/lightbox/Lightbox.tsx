/** A picture alone: as large as the window, with zoom, and with the article's other pictures at the arrow keys. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../controls/Dialog';
import { useTranslate } from '../../text/translate';
import { dragToScroll } from './dragToScroll';
import { LightboxTools } from './LightboxTools';

/** Smallest and largest zoom (1 fits the window), the step of a button, and what a double click gives. */
const ZOOM = { min: 1, max: 6, step: 1.5, double: 2.25 } as const;

/** The pictures, and which is shown first. */
export interface LightboxProps {
  readonly pictures: readonly HTMLImageElement[];
  readonly start: number;
  readonly onClose: () => void;
}

/** Keys: arrows, plus, minus, 0, Escape. */
export function Lightbox({ pictures, start, onClose }: LightboxProps) {
  const t = useTranslate();
  const [index, setIndex] = useState(start);
  const [zoom, setZoom] = useState(1);
  const picture = pictures[index];
  const turn = (by: number) => {
    setIndex((index + by + pictures.length) % pictures.length);
    setZoom(1);
  };
  const zoomTo = (next: number) => setZoom(Math.min(Math.max(next, ZOOM.min), ZOOM.max));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => turn(-1),
    ArrowRight: () => turn(1),
    '+': () => zoomTo(zoom * ZOOM.step),
    '=': () => zoomTo(zoom * ZOOM.step),
    '-': () => zoomTo(zoom / ZOOM.step),
    '0': () => zoomTo(ZOOM.min),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (!picture) return null;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? picture.alt;
  return (
    <Dialog label={t('picture')} look="lightbox" hasTitle={false} onClose={onClose} onKeyDown={onKeyDown}>
      <LightboxTools
        place={index + 1}
        count={pictures.length}
        canShrink={zoom > ZOOM.min}
        canGrow={zoom < ZOOM.max}
        onTurn={turn}
        onZoom={(by) => zoomTo(by > 0 ? zoom * ZOOM.step : zoom / ZOOM.step)}
      />
      <Stage picture={picture} zoom={zoom} onZoom={zoomTo} />
      {caption && <p class="lightbox-caption">{caption}</p>}
    </Dialog>
  );
}

interface StageProps {
  readonly picture: HTMLImageElement;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

function Stage({ picture, zoom, onZoom }: StageProps) {
  const stageRef = useRef<HTMLDivElement>(null);
  useEffect(() => (stageRef.current ? dragToScroll(stageRef.current) : undefined), []);
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    onZoom(event.deltaY < 0 ? zoom * 1.2 : zoom / 1.2);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: buttons and keys do the same
    <div
      ref={stageRef}
      class="lightbox-stage"
      data-zoomed={zoom > ZOOM.min ? '' : undefined}
      onWheel={onWheel}
      onDblClick={() => onZoom(zoom > ZOOM.min ? ZOOM.min : ZOOM.double)}
    >
      <img
        src={picture.currentSrc || picture.src}
        alt={picture.alt}
        referrerpolicy="no-referrer"
        draggable={false}
        style={{ '--zoom': String(zoom) }}
      />
    </div>
  );
}
