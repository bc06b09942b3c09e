/** The one place that writes to the console: technical details for whoever looks into a problem. */

/** Notes a failure; never anything of a page's content. */
export function logFailure(where: string, error: unknown): void {
  console.warn(`[unbox] ${where}:`, error instanceof Error ? error.message : String(error));
}
