/** One of a few values, all visible: radio buttons drawn as one segmented control. */

/** A value and the words for it. */
export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A choice: its name for forms and screen readers, its options, and what to do on a change. */
export interface ChoiceProps<T extends string> {
  /** Unique on the page. */
  readonly name: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly value: T;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (value: T) => void;
  /** Extra class, for choices with a look of their own. */
  readonly look?: string;
}

/** Segmented control; arrow keys move as in any radio group. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, label, describedBy, value, options, onChange, look = '' } = props;
  return (
    <div class={`choice ${look}`} role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option.value} class="choice-option" data-value={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
