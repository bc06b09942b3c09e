/** What a page must hold for a selector to match anything in it. */

/** Names, attributes and classes in lower case. */
export interface Requirement {
  /** Name of the element that matches, where the selector says it. */
  readonly name: string | undefined;
  /** Whether the selector is that name and nothing else. */
  readonly isName: boolean;
  /** Names of that element and of those around it. */
  readonly names: readonly string[];
  /** Attributes of the element that matches. */
  readonly attributes: readonly string[];
  /** Classes of that element and of those around it. */
  readonly classes: readonly string[];
}

const ATTRIBUTE = /\[\s*([\w-]+)[^\]]*\]/g;
const PSEUDO = /::?[\w-]+(?:\([^()]*\))?/g;

/** @param selector a single one, without commas but in parentheses; of those nothing is required */
export function readRequirement(selector: string): Requirement {
  let bare = selector.replace(ATTRIBUTE, (_, name: string) => `[${name}]`).toLowerCase();
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(PSEUDO, '');
  }
  const parts = bare.trim().split(/[\s>+~]+/);
  const last = parts.at(-1) ?? '';
  const nameOf = (part: string) => /^[a-z][\w-]*/.exec(part)?.[0];
  const attributes = Array.from(last.matchAll(/\[([\w-]+)\]/g), ([, name = '']) => name);
  if (last.includes('.')) attributes.push('class');
  if (last.includes('#')) attributes.push('id');
  const name = nameOf(last);
  return {
    name,
    isName: name !== undefined && name === selector.toLowerCase(),
    names: parts.map(nameOf).filter((one) => one !== undefined),
    attributes,
    classes: Array.from(bare.matchAll(/\.([\w-]+)/g), ([, name = '']) => name),
  };
}
