/** A number within limits, chosen by sliding; its value stands beside its name. */

/** A slider. */
export interface SliderProps {
  /** Name of the setting, also for tests. */
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as people read it, also for screen readers. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** The browser's own range input under a line with name and value. */
export function Slider({ name, label, value, min, max, step, text, onChange }: SliderProps) {
  return (
    <label class="slider">
      <span class="slider-name">{label}</span>
      <output class="slider-value">{text}</output>
      <input
        type="range"
        data-slider={name}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={label}
        aria-valuetext={text}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
