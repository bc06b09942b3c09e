/** Editing of the shown article: blocks are hidden, not taken out, so that undo brings back the very same. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../../utils/article';
import {
  type Edits,
  NO_EDITS,
  undoEdit,
  withoutBlock,
  withText,
  withTitle,
} from '../../../utils/reader/edits';
import { type EditedContent, isSameContent, readContent, writeContent } from '../../../utils/reader/editText';
import type { ShownArticle } from '../ArticleBody';
import { toShownBlock } from '../shownBlocks';
import { createPartFinder } from './parts';

/** The edits so far, and what changes them. */
export interface Editing {
  readonly isOn: boolean;
  readonly edits: Edits;
  readonly setOn: (isOn: boolean) => void;
  readonly removeBlock: (index: number) => void;
  readonly setText: (part: number, content: EditedContent) => void;
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
  useShownTexts(shown, edits);
  return {
    isOn,
    edits,
    setOn,
    removeBlock: (index) => setEdits((now) => withoutBlock(now, index)),
    setText: (part, content) => setEdits((now) => withText(now, part, content)),
    setTitle: (title) => setEdits((now) => withTitle(now, title, clip.article.metadata.title)),
    undo: () => setEdits(undoEdit),
  };
}

/** Makes the changed passages say what the edits say; one whose change is undone gets its own words back. */
function useShownTexts(shown: ShownArticle | undefined, { texts, past }: Edits): void {
  const written = useRef<{ readonly shown?: ShownArticle; readonly parts: Set<number> }>({
    parts: new Set(),
  });
  useEffect(() => {
    if (!shown) return;
    if (written.current.shown !== shown) written.current = { shown, parts: new Set() };
    const { parts } = written.current;
    for (const part of Object.keys(texts)) parts.add(Number(part));
    if (parts.size === 0) return;
    const { partOf, findPart, originalOf } = createPartFinder(shown);
    for (const part of parts) {
      const passage = shown.parts[part];
      const content = texts[part] ?? originalOf(part);
      if (passage && content && !isSameContent(readContent(passage, partOf), content))
        writeContent(passage, content, findPart);
    }
  }, [shown, texts, past]);
}
