/** Edits before saving: each can be undone, and undoing all leaves nothing. */
import { expect, test } from 'vitest';
import { isEdited, NO_EDITS, undoEdit, withoutBlock, withText, withTitle } from '../../../utils/reader/edits';

test('blocks and titles are undone in the opposite order', () => {
  const edits = withoutBlock(withTitle(withoutBlock(NO_EDITS, 3), ' A  better title ', 'Old'), 1);
  expect(edits).toMatchObject({ title: 'A better title', removed: [3, 1] });
  const once = undoEdit(edits);
  expect(once).toMatchObject({ title: 'A better title', removed: [3] });
  const all = undoEdit(undoEdit(once));
  expect(isEdited(all)).toBe(false);
  expect(undoEdit(all)).toBe(all);
});

test('what changes nothing is no step', () => {
  expect(withTitle(NO_EDITS, 'Old', 'Old')).toBe(NO_EDITS);
  expect(withTitle(NO_EDITS, '  ', 'Old')).toBe(NO_EDITS);
  const edits = withoutBlock(NO_EDITS, 3);
  expect(withoutBlock(edits, 3)).toBe(edits);
});

test('the old title written again is no edit', () => {
  expect(isEdited(withTitle(withTitle(NO_EDITS, 'New', 'Old'), 'Old', 'Old'))).toBe(false);
});

test('changed words are a step like any other', () => {
  const edits = withText(withText(NO_EDITS, 4, ['one']), 4, ['two']);
  expect(isEdited(edits)).toBe(true);
  expect(edits.texts).toEqual({ 4: ['two'] });
  expect(undoEdit(edits).texts).toEqual({ 4: ['one'] });
  expect(undoEdit(undoEdit(edits))).toEqual(NO_EDITS);
});
