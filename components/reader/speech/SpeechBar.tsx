/** The player at the lower edge: back, play, on, voice, speed. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../controls/Button';
import { localeOf, useTranslate } from '../../text/translate';
import { baseLanguage, findVoices, type Speech, type Voice } from './speech';
import { type PlayerOptions, usePlayer } from './usePlayer';

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5] as const;

/** What is read, and what to do with a choice. */
export interface SpeechBarProps extends PlayerOptions {
  readonly onVoice: (language: string, voice: string) => void;
  readonly onClose: () => void;
}

/** Begins to read when it appears. */
export function SpeechBar(props: SpeechBarProps) {
  const { speech, onVoice, onClose, voices: chosen } = props;
  const t = useTranslate();
  const player = usePlayer(props);
  const voices = useVoices(speech);
  const rateText = new Intl.NumberFormat(localeOf(t));
  const fitting = findVoices(voices, player.language);
  useEffect(() => player.toggle(), []);
  return (
    <section class="speech-bar" aria-label={t('key_listen')}>
      <Button
        action="previous-sentence"
        weight="quiet"
        icon="previous"
        label={t('previous_sentence')}
        onClick={() => player.move(-1)}
      />
      <Button
        action="play"
        icon={player.isPlaying ? 'pause' : 'play'}
        label={t(player.isPlaying ? 'pause' : 'play')}
        onClick={player.toggle}
      />
      <Button
        action="next-sentence"
        weight="quiet"
        icon="next"
        label={t('next_sentence')}
        onClick={() => player.move(1)}
      />
      <select
        class="field speech-voice"
        aria-label={t('voice')}
        value={chosen[baseLanguage(player.language)] ?? fitting[0]?.name}
        onChange={(event) => onVoice(baseLanguage(player.language), event.currentTarget.value)}
      >
        {fitting.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        class="field speech-rate"
        aria-label={t('speed')}
        value={player.rate}
        onChange={(event) => player.setRate(Number(event.currentTarget.value))}
      >
        {RATES.map((rate) => (
          <option key={rate} value={rate}>
            {rateText.format(rate)}×
          </option>
        ))}
      </select>
      <Button action="close-speech" weight="quiet" icon="close" label={t('close')} onClick={onClose} />
    </section>
  );
}

/** @returns the machine's voices, also those that come late */
export function useVoices(speech: Speech | undefined): readonly Voice[] {
  const [voices, setVoices] = useState(() => speech?.voices() ?? []);
  useEffect(() => speech?.watchVoices(() => setVoices(speech.voices())), [speech]);
  return voices;
}
