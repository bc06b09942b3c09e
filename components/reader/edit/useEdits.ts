/** Editing of the shown article: blocks are hidden, not taken out, so that undo brings back the very same. */
import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../../utils/article';
import { type Edits, NO_EDITS, undoEdit, withoutBlock, withTitle } from '../../../utils/reader/edits';
import type { ShownArticle } from '../ArticleBody';
import { toShownBlock } from '../shownBlocks';

/** The edits so far, and what changes them. */
export interface Editing {
  readonly isOn: boolean;
  readonly edits: Edits;
  readonly setOn: (isOn: boolean) => void;
  readonly removeBlock: (index: number) => void;
  readonly setTitle: (title: string) => void;
  readonly undo: () => void;
}

/** @returns the editing of this clip */
export function useEdits(clip: Clip, shown: ShownArticle | undefined): Editing {
  const [isOn, setOn] = useState(false);
  const [edits, setEdits] = useState<Edits>(NO_EDITS);
  useEffect(() => {
    for (const [index, block] of shown?.blocks.entries() ?? []) {
      const isRemoved = edits.removed.includes(index);
      if (isRemoved || block.closest('[hidden]')) toShownBlock(block)?.toggleAttribute('hidden', isRemoved);
    }
  }, [shown, edits.removed]);
  return {
    isOn,
    edits,
    setOn,
    removeBlock: (index) => setEdits((now) => withoutBlock(now, index)),
    setTitle: (title) => setEdits((now) => withTitle(now, title, clip.article.metadata.title)),
    undo: () => setEdits(undoEdit),
  };
}
