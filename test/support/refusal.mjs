/** The one way to end a run with a sentence instead of a stack trace. */

/**
 * @param {string} sentence what is wrong and what to do
 * @returns {never}
 */
export function refuse(sentence) {
  throw Object.assign(new Error(sentence), { isRefusal: true });
}
