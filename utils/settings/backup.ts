/**
 * Settings as a file: written, and read back with suspicion. Pure. A file may come from anybody, so it is
 * bounded in size and depth, keys that reach prototypes and styles that load something are refused, and every value passes the validator.
 */
import { findCssProblem } from './readerCss';
import { pickValidSettings, SETTINGS_VERSION, type Settings } from './schema';

/** What the file calls itself. */
const FORMAT = 'unbox-settings';
/** Largest file in UTF-8 bytes. */
export const MAX_BACKUP_BYTES = 100 * 1024;
const MAX_DEPTH = 8;
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Settings that belong to one installation: permissions do not travel, and neither does the wish to sync. */
export const DEVICE_KEYS: readonly (keyof Settings)[] = ['cleanedSites', 'sync'];

/** Why a file was refused (`import_<reason>`). */
export const IMPORT_PROBLEMS = ['too_large', 'not_json', 'not_settings', 'newer', 'hostile'] as const;
/** One of IMPORT_PROBLEMS. */
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

/** One setting that a file would change. */
export interface SettingChange {
  readonly key: keyof Settings;
  readonly from: Settings[keyof Settings];
  readonly to: Settings[keyof Settings];
}

/** What a file would do: the changes, and the names in it that mean nothing here. */
export interface ImportPlan {
  readonly changes: readonly SettingChange[];
  readonly ignored: readonly string[];
}

/** @returns the text of a file that holds these settings, without those of this installation alone */
export function formatBackup(settings: Settings): string {
  const kept = Object.entries(settings).filter(([key]) => !isDeviceKey(key));
  const file = { format: FORMAT, version: SETTINGS_VERSION, settings: Object.fromEntries(kept) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * @param text a file's whole text
 * @param current the settings as they are
 * @returns what taking it over would change, or why it is refused
 */
export function parseBackup(text: string, current: Settings): ImportPlan | { problem: ImportProblem } {
  if (new TextEncoder().encode(text).length > MAX_BACKUP_BYTES) return { problem: 'too_large' };
  const file = parseJson(text);
  if ('problem' in file) return file;
  const { format, version, settings: given } = asRecord(file.value) ?? {};
  const values = asRecord(given);
  if (format !== FORMAT || typeof version !== 'number' || !values) return { problem: 'not_settings' };
  if (version > SETTINGS_VERSION) return { problem: 'newer' };
  if (typeof values.readerCss === 'string' && findCssProblem(values.readerCss) === 'loads')
    return { problem: 'hostile' };
  const valid = pickValidSettings(values);
  const keys = Object.keys(valid).filter((key) => !isDeviceKey(key)) as (keyof Settings)[];
  const changes = keys.flatMap((key) => {
    const [from, to] = [current[key], valid[key]];
    return to === undefined || isSame(from, to) ? [] : [{ key, from, to }];
  });
  return { changes, ignored: Object.keys(values).filter((key) => !keys.includes(key as keyof Settings)) };
}

/** @returns the part of the settings that the plan changes, as it would be */
export function toPatch(plan: ImportPlan): Partial<Settings> {
  return Object.fromEntries(plan.changes.map(({ key, to }) => [key, to]));
}

/** @returns whether two values of a setting are the same */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isDeviceKey(key: string): boolean {
  return (DEVICE_KEYS as readonly string[]).includes(key);
}

function parseJson(text: string): { value: unknown } | { problem: ImportProblem } {
  if (measureDepth(text) > MAX_DEPTH) return { problem: 'hostile' };
  try {
    let isHostile = false;
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      isHostile ||= FORBIDDEN_KEYS.includes(key);
      return inner;
    });
    return isHostile ? { problem: 'hostile' } : { value };
  } catch {
    return { problem: 'not_json' };
  }
}

/** Counted before parsing, strings left out: a parser may not survive what it would have to build. */
function measureDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : undefined;
}
