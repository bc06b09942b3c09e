/** The browser's voices, behind a small door: the player and its tests see only this. */

/** A voice of the machine. */
export interface Voice {
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** How something is said. */
export interface SayOptions {
  readonly language: string;
  /** Name of a voice; the machine chooses one when absent or gone. */
  readonly voice?: string;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** Called once when it has been said, never after `stop`. */
  readonly onEnd: () => void;
}

/** What the player needs. */
export interface Speech {
  voices(): readonly Voice[];
  /** Voices may come late. @returns how to stop watching */
  watchVoices(listener: () => void): () => void;
  say(text: string, options: SayOptions): void;
  stop(): void;
}

/** @returns the voices of this browser; undefined where it has no speech at all */
export function createSpeech(): Speech | undefined {
  const engine = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!engine) return undefined;
  let turn = 0;
  return {
    voices: () => engine.getVoices().map(({ name, lang }) => ({ name, language: lang.replace('_', '-') })),
    watchVoices(listener) {
      engine.addEventListener('voiceschanged', listener);
      return () => engine.removeEventListener('voiceschanged', listener);
    },
    say(text, { language, voice, rate, onEnd }) {
      const own = ++turn;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.rate = rate;
      utterance.voice = engine.getVoices().find(({ name }) => name === voice) ?? null;
      const end = () => own === turn && onEnd();
      utterance.addEventListener('end', end);
      utterance.addEventListener('error', end);
      engine.cancel();
      engine.speak(utterance);
    },
    stop() {
      turn += 1;
      engine.cancel();
    },
  };
}

/** @returns the voices that speak this language, those of exactly its region first */
export function findVoices(voices: readonly Voice[], language: string): Voice[] {
  const base = baseLanguage(language);
  const isExact = (voice: Voice) => voice.language.toLowerCase() === language.toLowerCase();
  const fitting = voices.filter((voice) => baseLanguage(voice.language) === base);
  return fitting.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
}

/** @returns `zh` for `zh-Hant-TW` */
export function baseLanguage(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}
