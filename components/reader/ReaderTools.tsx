/** Bar, panels, dialogs and keys of the reader: all that stands around the text. */
import { useRef, useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { isEdited } from '../../utils/reader/edits';
import type { ReaderMemory, Recalled } from '../../utils/reader/memory';
import { MIN_OUTLINE, type OutlineEntry } from '../../utils/reader/outline';
import { type Settings, THEMES } from '../../utils/settings/schema';
import type { Saving } from '../saving/useSave';
import { useTranslate } from '../text/translate';
import type { ShownArticle } from './ArticleBody';
import { EditBar } from './edit/EditBar';
import type { Editing } from './edit/useEdits';
import { Footnotes } from './footnotes/Footnotes';
import { HelpSheet } from './keys/HelpSheet';
import { moveByBlock, moveByHeading } from './keys/move';
import { useReaderKeys } from './keys/useReaderKeys';
import type { ArticleSetting } from './language';
import { Lightbox } from './lightbox/Lightbox';
import { useLightbox } from './lightbox/useLightbox';
import { MorePanel } from './MorePanel';
import { Notes } from './notes/Notes';
import { NOTES_PANEL } from './notes/NotesPanel';
import type { Highlights } from './notes/useHighlights';
import type { Scroller } from './place/scroller';
import type { ReaderActions } from './Reader';
import { ReaderBar } from './ReaderBar';
import { MarkdownPreview } from './save/MarkdownPreview';
import { SpeechBar, useVoices } from './speech/SpeechBar';
import { findVoices } from './speech/speech';
import { TypePanel } from './TypePanel';
import type { ReaderTypeState } from './type/useReaderType';
import { printArticle } from './usePrint';

/** The article with everything that is known and done about it. */
export interface ReaderToolsProps {
  readonly clip: Clip;
  readonly actions: ReaderActions;
  readonly settings: Settings;
  readonly onSettings: (patch: Partial<Settings>) => void;
  readonly memory: ReaderMemory;
  readonly recalled: Recalled;
  readonly shown: ShownArticle | undefined;
  readonly scroller: Scroller | undefined;
  readonly setting: ArticleSetting;
  readonly typeState: ReaderTypeState;
  readonly highlights: Highlights;
  readonly editing: Editing;
  readonly entries: readonly OutlineEntry[];
  readonly saving: Saving;
  /** Absent in private windows. */
  readonly host: string | undefined;
}

/** What is open beside the text; panels of their own open by themselves. */
type Open = 'help' | 'preview' | 'speech' | undefined;

/** Everything but the text. */
export function ReaderTools(props: ReaderToolsProps) {
  const { clip, actions, settings, onSettings, shown, scroller, setting, typeState, editing, saving } = props;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const compose = useComposer(props);
  const listen = useListening(props, open, setOpen);
  useReaderKeys(settings.readerKeys, {
    theme: () => onSettings({ theme: nextTheme(settings.theme) }),
    nextBlock: () => moveByBlock(shown, scroller, 1),
    previousBlock: () => moveByBlock(shown, scroller, -1),
    nextHeading: () => moveByHeading(props.entries, scroller, 1),
    previousHeading: () => moveByHeading(props.entries, scroller, -1),
    ...(listen && { listen }),
  });
  return (
    <>
      <ReaderBar
        status={saving.status}
        hasOutline={props.entries.length >= MIN_OUTLINE}
        onListen={listen}
        onSave={() => void saving.run(async (jobId) => actions.save({ jobId, clip: await compose() }))}
        onShow={(downloadId) =>
          void saving.attempt(async () => void (await actions.show(downloadId)), saving.status)
        }
      />
      <TypePanel
        typeState={typeState}
        theme={settings.theme}
        onTheme={(theme) => onSettings({ theme })}
        script={setting.script}
        host={props.host}
      />
      <MorePanel
        url={clip.article.url}
        keys={settings.readerKeys}
        onCopy={() => void saving.attempt(async () => actions.copy(await compose()), { state: 'copied' })}
        onPreview={() => setOpen('preview')}
        onNotes={() => document.getElementById(NOTES_PANEL)?.showPopover?.()}
        onEdit={() => editing.setOn(!editing.isOn)}
        onPrint={() => shown && void printArticle(shown)}
        onHelp={() => setOpen('help')}
      />
      <TextTools {...props} />
      {open === 'speech' && <Listening {...props} onClose={close} />}
      {open === 'help' && (
        <HelpSheet
          keys={settings.readerKeys}
          onChange={(readerKeys) => onSettings({ readerKeys })}
          onClose={close}
        />
      )}
      {open === 'preview' && <MarkdownPreview compose={compose} settings={settings} onClose={close} />}
    </>
  );
}

/** @returns the next theme after this one, for the key that goes through them */
function nextTheme(theme: Settings['theme']): Settings['theme'] {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

/** What belongs to places in the text: notes, highlights, pictures, editing. */
function TextTools({ shown, highlights, editing }: ReaderToolsProps) {
  const t = useTranslate();
  const [lightbox, closeLightbox] = useLightbox(editing.isOn ? undefined : shown, t('picture'));
  return (
    <>
      <Footnotes shown={shown} />
      <Notes shown={shown} highlights={highlights} />
      {lightbox && <Lightbox {...lightbox} onClose={closeLightbox} />}
      {editing.isOn && (
        <EditBar
          shown={shown}
          edits={editing.edits}
          onRemove={editing.removeBlock}
          onText={editing.setText}
          onUndo={editing.undo}
          onDone={() => editing.setOn(false)}
        />
      )}
    </>
  );
}

/** @returns what makes the clip that is saved: as it came, unless something was changed or highlighted */
function useComposer({ clip, settings, editing, highlights }: ReaderToolsProps): () => Promise<Clip> {
  const t = useTranslate();
  const latest = useRef({ clip, settings, editing, highlights });
  latest.current = { clip, settings, editing, highlights };
  return async () => {
    const now = latest.current;
    if (!isEdited(now.editing.edits) && now.highlights.all.length === 0) return now.clip;
    const { editClip } = await import('../../utils/reader/editClip');
    const changes = { edits: now.editing.edits, highlights: now.highlights.all, heading: t('key_notes') };
    return editClip(now.clip, changes, now.settings);
  };
}

/** @returns opens the player, or plays and pauses it; undefined where no voice speaks the article's language */
function useListening(props: ReaderToolsProps, open: Open, setOpen: (open: Open) => void) {
  const voices = useVoices(props.actions.speech);
  if (findVoices(voices, props.setting.lang ?? 'en').length === 0) return undefined;
  return () => {
    if (open !== 'speech') return setOpen('speech');
    document.querySelector<HTMLElement>('.speech-bar [data-action="play"]')?.click();
  };
}

function Listening(props: ReaderToolsProps & { readonly onClose: () => void }) {
  const { actions, memory, recalled, shown, scroller, setting, onClose } = props;
  const [voices, setVoices] = useState(recalled.voices);
  if (!actions.speech) return null;
  return (
    <SpeechBar
      {...{ shown, scroller, voices, onClose }}
      speech={actions.speech}
      language={setting.lang ?? 'en'}
      onVoice={(language, voice) => {
        setVoices({ ...voices, [language]: voice });
        void memory.keepVoice(language, voice);
      }}
    />
  );
}
