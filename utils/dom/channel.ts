/** Names under which the injected scripts and their callers find each other in the isolated world. */

/** Key of `clip` on the isolated world's globalThis, for `Symbol.for`. */
export const CLIP_KEY = 'unbox.clip';
/** Key of the page cleaner, for `Symbol.for`. */
export const CLEANER_KEY = 'unbox.cleaner';
/** What an automatic page cleaner asks the background: the site rule of its own page, if there is one. */
export const RULE_QUESTION = 'unbox.rule';
