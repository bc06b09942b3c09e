/** The file before it is saved, with all that was changed in the reader. The writer is loaded for it. */
import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../../utils/article';
import { composeDocument, type SavedDocument } from '../../../utils/save/document';
import type { Settings } from '../../../utils/settings/schema';
import { Dialog } from '../../controls/Dialog';
import { DocumentPreview } from '../../preview/DocumentPreview';
import { useTranslate } from '../../text/translate';

/** How the clip is made, and the settings it is written under. */
export interface MarkdownPreviewProps {
  readonly compose: () => Promise<Clip>;
  readonly settings: Settings;
  readonly onClose: () => void;
}

/** Shows exactly what a save writes. */
export function MarkdownPreview({ compose, settings, onClose }: MarkdownPreviewProps) {
  const t = useTranslate();
  const [file, setFile] = useState<SavedDocument>();
  useEffect(() => {
    void compose().then((clip) => setFile(composeDocument(clip, settings)));
  }, [settings]);
  return (
    <Dialog label={t('key_preview')} look="preview-sheet" onClose={onClose}>
      {file && <DocumentPreview file={file} />}
    </Dialog>
  );
}
