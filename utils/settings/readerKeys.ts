/**
 * The reader's keys: what can be done by one key, and which key does it. A user's own keys are kept as the
 * differences from this table; '' switches a key off. Data and pure.
 */

/** Command → key of a fresh installation, as `KeyboardEvent.key` says it. The order is that of the help sheet. */
export const READER_KEYS = {
  nextBlock: 'j',
  previousBlock: 'k',
  nextHeading: ']',
  previousHeading: '[',
  outline: 'o',
  listen: 'p',
  larger: '+',
  smaller: '-',
  type: 'a',
  theme: 't',
  highlight: 'h',
  note: 'n',
  notes: 'l',
  edit: 'e',
  preview: 'm',
  original: 'v',
  copy: 'c',
  save: 's',
  help: '?',
} as const;

/** What can be done by one key; its name is the message `key_<command>`. */
export type ReaderCommand = keyof typeof READER_KEYS;

/** Every command, in the order of the help sheet. */
export const READER_COMMANDS = Object.keys(READER_KEYS) as readonly ReaderCommand[];

/** Command → the user's key for it; '' is none. */
export type ReaderKeys = Readonly<Partial<Record<ReaderCommand, string>>>;

/** Keys that move the focus, press a button or scroll, and so cannot be taken. */
const TAKEN =
  /^(?:Tab|Enter|Escape| |Arrow\w+|Page\w+|Home|End|Shift|Control|Alt|Meta|Dead|Process|Unidentified)$/;

/** @returns whether the text names a key that can be given to a command; '' is allowed and means none */
export function isReaderKey(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (value === '') return true;
  const isCharacter = [...value].length === 1 && !/[\s\p{Cc}\p{Cf}]/u.test(value);
  return (isCharacter || /^[A-Z]\w{1,20}$/.test(value)) && !TAKEN.test(value);
}

/** @returns whether the value gives known commands usable keys */
export function isReaderKeys(value: unknown): value is ReaderKeys {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([command, key]) => Object.hasOwn(READER_KEYS, command) && isReaderKey(key),
  );
}

/** @returns command → key, the user's own where there is one */
export function toReaderKeys(own: ReaderKeys): Readonly<Record<ReaderCommand, string>> {
  return { ...READER_KEYS, ...own };
}

/** @returns the first command of this key; letters mean the same in both cases unless both are in use */
export function findReaderCommand(key: string, own: ReaderKeys): ReaderCommand | undefined {
  const keys = toReaderKeys(own);
  const findBound = (wanted: string) =>
    wanted === '' ? undefined : READER_COMMANDS.find((command) => keys[command] === wanted);
  return findBound(key) ?? (key.length === 1 ? findBound(key.toLowerCase()) : undefined);
}

/** @returns the other command that has this key already, if any */
export function findKeyConflict(
  command: ReaderCommand,
  key: string,
  own: ReaderKeys,
): ReaderCommand | undefined {
  const keys = toReaderKeys(own);
  return READER_COMMANDS.find((other) => other !== command && key !== '' && keys[other] === key);
}
