/** File and folder names from templates. What an article says never makes a folder of its own. */
import { fillTemplate, isTemplate, type TemplateValues } from '../frontmatter/template';
import { type FrontMatterFacts, TEMPLATE_NAMES } from '../frontmatter/types';
import { readTemplateValues } from '../frontmatter/values';
import { toFileName, toFolder, toNamePart } from './fileName';

/** Longest value of one place-holder, in bytes; the whole name is cut again. */
const MAX_VALUE_BYTES = 180;

/**
 * @param template the user's, with place-holders
 * @param facts what is known of the article; an unknown date is the day of saving
 * @param extension without a dot
 * @returns a safe name, never empty
 */
export function fillFileName(template: string, facts: FrontMatterFacts, extension: string): string {
  const values = toNameValues(facts);
  const fallback = fillTemplate('{date:YYYY-MM-DD} {host}', { ...values, date: facts.date }).trim();
  return toFileName(fillTemplate(template, values), { extension, fallback });
}

/** @returns a safe path below the download folder; '' is that folder itself; parameters as `fillFileName` */
export function fillFolder(template: string, facts: FrontMatterFacts): string {
  return toFolder(fillTemplate(template, toNameValues(facts)));
}

/** @returns whether a template for names is well-formed */
export function isNameTemplate(template: string): boolean {
  return template.length <= 200 && isTemplate(template, TEMPLATE_NAMES);
}

function toNameValues(facts: FrontMatterFacts): TemplateValues {
  const values = readTemplateValues(facts);
  const dates = { date: facts.date ?? values.saved, saved: values.saved };
  const safe = Object.entries(values).map(([name, value]) => [
    name,
    toNamePart(typeof value === 'string' ? value : (value?.join(', ') ?? ''), MAX_VALUE_BYTES).replace(
      /^-+$/,
      '',
    ),
  ]);
  return { ...Object.fromEntries(safe), ...dates };
}
