/** Puts a small card beside a place in the text, wholly inside the window. */

const GAP_PX = 8;

/**
 * @param card a positioned element that is shown already
 * @param place where the text is, in the window's coordinates
 * @param side where the card goes if there is room
 */
export function placeCard(card: HTMLElement, place: DOMRect, side: 'above' | 'below'): void {
  const { offsetWidth: width, offsetHeight: height } = card;
  const above = place.top - height - GAP_PX;
  const below = place.bottom + GAP_PX;
  const isAbove =
    side === 'above' ? above >= GAP_PX : below + height > innerHeight - GAP_PX && above >= GAP_PX;
  const left = place.left + place.width / 2 - width / 2;
  card.style.setProperty('left', `${clamp(left, innerWidth - width)}px`);
  card.style.setProperty('top', `${clamp(isAbove ? above : below, innerHeight - height)}px`);
}

function clamp(value: number, end: number): number {
  return Math.round(Math.max(GAP_PX, Math.min(value, end - GAP_PX)));
}
