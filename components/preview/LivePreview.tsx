/** The file that the settings make of an article, shown anew whenever a setting changes. */
import { useMemo } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { previewDocument } from '../../utils/save/preview';
import type { Settings } from '../../utils/settings/schema';
import { useTranslate } from '../text/translate';
import { DocumentPreview } from './DocumentPreview';
import { createSampleClip } from './sampleClip';

/** The settings, and the article they are shown on. */
export interface LivePreviewProps {
  readonly settings: Settings;
  /** An invented one in the language of the interface when absent. */
  readonly clip?: Clip;
}

/** Settings in, text out: nothing is read or kept. */
export function LivePreview({ settings, clip }: LivePreviewProps) {
  const t = useTranslate();
  const shown = useMemo(() => clip ?? createSampleClip(t), [clip, t]);
  const file = useMemo(() => previewDocument(shown, settings), [shown, settings]);
  return <DocumentPreview file={file} />;
}
