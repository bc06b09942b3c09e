/** Pauses come when the page has waited for long, and only then. */
import { expect, it } from 'vitest';
import { createPace } from '../../../utils/dom/pace';

async function isPaused(pause: Promise<void>): Promise<boolean> {
  let isOver = false;
  void pause.then(() => {
    isOver = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return !isOver;
}

it('lets the page have its turn after a long step, and counts from there', async () => {
  let time = 0;
  const pace = createPace(() => time);
  time = 40;
  expect(await isPaused(pace())).toBe(false);
  time = 60;
  const pause = pace();
  expect(await isPaused(pause)).toBe(true);
  await pause;
  time = 100;
  expect(await isPaused(pace())).toBe(false);
});
