/** Reads the article aloud, sentence by sentence, and shows which one is being read. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { readSentences, type Sentence } from '../../../utils/reader/sentences';
import type { ShownArticle } from '../ArticleBody';
import { paint } from '../notes/paint';
import type { Scroller } from '../place/scroller';
import { baseLanguage, type Speech } from './speech';

/** What is read, with which voices. */
export interface PlayerOptions {
  readonly shown: ShownArticle | undefined;
  readonly scroller: Scroller | undefined;
  readonly speech: Speech;
  /** Language of the article. */
  readonly language: string;
  /** Language → name of the voice. */
  readonly voices: Readonly<Record<string, string>>;
}

/** The player's state and what changes it. */
export interface Player {
  readonly isPlaying: boolean;
  /** Language of the sentence that is or was being read. */
  readonly language: string;
  readonly rate: number;
  readonly toggle: () => void;
  /** Goes on with another sentence. @param by how many further; negative goes back */
  readonly move: (by: number) => void;
  readonly setRate: (rate: number) => void;
  /** Says the present sentence again, with what was chosen meanwhile. */
  readonly again: () => void;
}

interface State {
  sentences: Sentence[];
  at: number;
}

/** @returns a player; it begins at the first sentence that can be seen */
export function usePlayer(options: PlayerOptions): Player {
  const { shown, scroller, speech, language } = options;
  const latest = useRef(options);
  latest.current = options;
  const state = useRef<State>({ sentences: [], at: 0 });
  const [isPlaying, setPlaying] = useState(false);
  const [rate, setRate] = useState(1);
  const rateRef = useRef(rate);
  const [spoken, setSpoken] = useState(language);

  const stop = () => {
    speech.stop();
    setPlaying(false);
  };
  const play = (at: number) => {
    const sentence = state.current.sentences[at];
    if (!sentence) {
      state.current.at = 0;
      paint('unbox-spoken', []);
      return stop();
    }
    state.current.at = at;
    setPlaying(true);
    setSpoken(sentence.language);
    show(sentence, scroller);
    const voice = latest.current.voices[baseLanguage(sentence.language)];
    const onEnd = () => play(state.current.at + 1);
    speech.say(sentence.text, { language: sentence.language, voice, rate: rateRef.current, onEnd });
  };

  useEffect(() => {
    if (!shown) return;
    const sentences = readSentences(shown.root, language);
    state.current = { sentences, at: findVisible(sentences, scroller) };
    return () => {
      speech.stop();
      paint('unbox-spoken', []);
    };
  }, [shown, language]);

  return {
    isPlaying,
    language: spoken,
    rate,
    toggle: () => (isPlaying ? stop() : play(state.current.at)),
    move: (by) => play(Math.max(state.current.at + by, 0)),
    setRate(next) {
      setRate(next);
      rateRef.current = next;
      if (isPlaying) play(state.current.at);
    },
    again: () => isPlaying && play(state.current.at),
  };
}

function findVisible(sentences: readonly Sentence[], scroller: Scroller | undefined): number {
  if (!scroller) return 0;
  const at = sentences.findIndex(({ pieces }) => {
    const element = pieces[0]?.node.parentElement;
    return element != null && scroller.readDistance(element) >= 0;
  });
  return Math.max(at, 0);
}

function show({ pieces }: Sentence, scroller: Scroller | undefined): void {
  const ranges = pieces.filter(({ node }) => node.isConnected).map(toRange);
  paint('unbox-spoken', ranges);
  const element = ranges[0]?.startContainer.parentElement;
  const place = ranges[0]?.getBoundingClientRect?.();
  const isSeen =
    place &&
    place.top > 80 &&
    place.bottom < innerHeight - 140 &&
    place.left >= 0 &&
    place.right <= innerWidth;
  if (element && !isSeen) scroller?.show(element, { beyond: -innerHeight / 4, isSmooth: true });
}

function toRange({ node, start, end }: Sentence['pieces'][number]): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
