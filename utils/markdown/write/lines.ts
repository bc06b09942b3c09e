/** Writes lines behind the prefix of the containers they stand in (`> `, indents). */

/** Lines of a file; cost is proportional to what is written. */
export class Lines {
  private readonly parts: string[] = [];
  private prefix = '';
  /** Prefix of the next line, where it differs (a list marker). */
  private first: string | undefined;

  /** @returns how many lines were written */
  get count(): number {
    return this.parts.length;
  }

  /** Writes one line. */
  line(text: string): void {
    const prefix = this.first ?? this.prefix;
    this.first = undefined;
    this.parts.push(text === '' ? prefix.trimEnd() : prefix + text);
  }

  /** Writes text that may hold line ends. */
  text(text: string): void {
    if (!text.includes('\n')) this.line(text);
    else for (const line of text.split('\n')) this.line(line);
  }

  /**
   * Writes inside a container; an empty one gives its first line.
   * @param first what stands before the first line
   * @param rest what stands before the others
   */
  within(first: string, rest: string, write: () => void): void {
    const outer = this.prefix;
    this.first = (this.first ?? outer) + first;
    this.prefix = outer + rest;
    const count = this.parts.length;
    write();
    if (this.parts.length === count) this.line('');
    this.prefix = outer;
    this.first = undefined;
  }

  /** @returns everything, each line ended */
  toString(): string {
    return this.parts.length === 0 ? '' : `${this.parts.join('\n')}\n`;
  }
}
