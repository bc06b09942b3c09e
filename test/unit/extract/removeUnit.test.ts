// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { readUnits } from '../../../utils/dom/units';
import { removeUnit } from '../../../utils/extract/removeUnit';

describe('removeUnit', () => {
  it('leaves the picture that a button under it enlarges', () => {
    const { body } = new DOMParser().parseFromString(
      '<section><div><img src="/mole.jpg"><p><a href="/mole.jpg">Bild vergrößern</a></p></div><p>The mole</p></section>',
      'text/html',
    );
    const label = readUnits(body, NO_DEADLINE).find(({ text }) => text.startsWith('Bild'));
    if (label) removeUnit(label, body);
    expect(body.textContent).toBe('The mole');
    expect(body.querySelector('img')).not.toBeNull();
  });
});
