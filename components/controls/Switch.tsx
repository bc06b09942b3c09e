/** On or off, at once. */

/** A switch; the visible name is outside and referred to by id. */
export interface SwitchProps {
  readonly id: string;
  readonly describedBy?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A checkbox drawn as a switch. */
export function Switch({ id, describedBy, isOn, onChange }: SwitchProps) {
  return (
    <input
      class="switch"
      type="checkbox"
      role="switch"
      id={id}
      aria-describedby={describedBy}
      checked={isOn}
      aria-checked={isOn}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
