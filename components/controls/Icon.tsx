/** One set of icons, drawn on a 16-px grid with 1.5-px lines; they take the colour of the text. */

const PATHS = {
  reader:
    'M2 3.5h4.2c1 0 1.8.8 1.8 1.8v8c0-.9-.7-1.6-1.6-1.6H2zM14 3.5H9.8C8.8 3.5 8 4.3 8 5.3v8c0-.9.7-1.6 1.6-1.6H14z',
  save: 'M8 2v8M4.75 6.9 8 10.15l3.25-3.25M2.5 11v2.5h11V11',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  clean: 'M13.5 2.5 9 7M7.25 5.25l3.5 3.5-2 4.75-6.5-6.5zM5.25 10l1.5-1.5',
  retry: 'M13 8a5 5 0 1 1-1.5-3.55M13.25 2.25v2.75H10.5',
  undo: 'M5.5 2.75 2.5 5.75l3 3M2.75 5.75h6.5a4 4 0 0 1 0 8H5.5',
  settings:
    'M2 4.5h6.25M11.75 4.5H14M2 11.5h2.25M7.75 11.5H14M10 2.75a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5zM6 9.75a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5z',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  check: 'M2.75 8.5 6.25 12l7-8',
  warning: 'M8 2.25 14.25 13.25H1.75zM8 6.5v3.25M8 11.25v.5',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.25V11M8 4.75v.5',
  external: 'M6.5 3h-4v10.5H13v-4M9.5 2.5h4v4M13.25 2.75 7.5 8.5',
  image: 'M2 3h12v10H2zM2.25 11.5 6 7.75l3 3 1.75-1.75 3 3M10.75 5.75v.5',
  imageMissing: 'M2 3h12v10H2zM5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5',
  page: 'M3.5 1.75h6l3 3v9.5h-9zM9.25 2v3h3M5.75 8h4.5M5.75 10.75h4.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.25 10.25l3.25 3.25',
  pin: 'M6 2.5h4M6.75 2.5v4.25L4.5 9.5h7L9.25 6.75V2.5M8 9.5V14',
  selection: 'M2 4V2h2M12 2h2v2M14 12v2h-2M4 14H2v-2M4.75 6h6.5M4.75 9.5h4.25',
  outline: 'M2.5 4h11M5.5 8h8M5.5 12h8M2.5 7.9v.2M2.5 11.9v.2',
  listen:
    'M2.5 6.25h2.25L8.25 3v10l-3.5-3.25H2.5zM10.75 5.75a3.25 3.25 0 0 1 0 4.5M12.75 3.75a6 6 0 0 1 0 8.5',
  more: 'M3 7.6h.6v.8H3zM7.7 7.6h.6v.8h-.6zM12.4 7.6h.6v.8h-.6z',
  close: 'M4 4l8 8M12 4l-8 8',
  play: 'M5 3.25v9.5L12.75 8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  highlight: 'M9.25 2.75l4 4-5.5 5.5-4-4zM4.5 9l-1.75 4.25L7 11.5M2 14.25h12',
  note: 'M2.5 2.75h11v8h-6l-3 2.75v-2.75h-2zM5.25 5.75h5.5M5.25 8h3.5',
  edit: 'M10.75 2.75l2.5 2.5-7.5 7.5-3.25.75.75-3.25zM9 4.5 11.5 7',
  trash: 'M2.75 4.25h10.5M6 4V2.5h4V4M4.25 4.5l.5 9h6.5l.5-9M6.75 7v4M9.25 7v4',
  print: 'M4.5 6V2.25h7V6M4.5 11.5h-2v-5.5h11v5.5h-2M4.5 9.5h7v4.25h-7z',
  keyboard: 'M1.75 4h12.5v8H1.75zM4.25 6.5v.01M6.75 6.5v.01M9.25 6.5v.01M11.75 6.5v.01M5 9.5h6',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** Decoration only: the text beside it (or the label of its button) says what it means. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The product's mark: an opened box, a page rising out of it. */
export function Mark({ size = 16 }: { readonly size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="mark-ink" d="M2.5 9.5.6 6.5H3.7l1.8 3M13.5 9.5l1.9-3H12.3l-1.8 3" />
      <path class="mark-ink" d="M4.5 9.5v-8h7v8M6 6.5h4M2.5 9.5h11v5h-11z" />
      <path class="mark-seal" d="M6 4.5h4" />
    </svg>
  );
}
